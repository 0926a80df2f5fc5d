package org.teahorse.moderation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.teahorse.content.ContentTypes;
import org.teahorse.content.FieldWords;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Form;
import org.teahorse.source.ContentField;

/**
 * Reads the editor's form. What the form does not show stays as it is: whole fields, and members of objects that have no column, such as
 * the clause a condition rests on.
 */
@ApplicationScoped
public class EditorInput {

    private static final String START = "f.";
    /** A form of ours never has more rows: those beyond were not made by it. */
    private static final int MOST_ROWS = 400;

    @Inject
    private ContentTypes types;

    /** The row as it is written now. @param stored as it was written before */
    public JsonObject read(EntryType type, JsonObject stored, Form form) {
        JsonObjectBuilder row = Json.createObjectBuilder(stored);
        for (ContentField field : FieldWords.columns(types.of(type))) {
            String name = START + field.name();
            if (form.request().getParameter(name + ".shown") == null) {
                continue;
            }
            switch (EditorFields.control(field)) {
                case OBJECTS -> row.add(field.name(), objects(field, stored.getOrDefault(field.name(), JsonValue.NULL), name, form));
                case CHECKBOXES, CHOICES -> {
                    JsonArrayBuilder items = Json.createArrayBuilder();
                    form.texts(name).stream().distinct().forEach(items::add);
                    row.add(field.name(), items);
                }
                // browsers send lines with a carriage return, which would look like a change of every one of them
                default -> row.add(field.name(), form.raw(name).replace("\r\n", "\n"));
            }
        }
        return row.build();
    }

    private static JsonArray objects(ContentField field, JsonValue stored, String name, Form form) {
        JsonArrayBuilder objects = Json.createArrayBuilder();
        for (int i = 0; i < MOST_ROWS && form.request().getParameter(name + "." + i + ".index") != null; i++) {
            JsonObject before = before(stored, form.text(name + "." + i + ".index"));
            JsonObjectBuilder object = Json.createObjectBuilder(before);
            boolean blank = true;
            for (String member : field.members()) {
                String typed = form.text(name + "." + i + "." + member);
                blank &= typed.isEmpty();
                if (typed.isEmpty()) {
                    object.remove(member);
                } else if (!typed.equals(EditorFields.text(before.getOrDefault(member, JsonValue.NULL)))) {
                    object.add(member, typed);
                }
            }
            if (!blank) {
                objects.add(object);
            }
        }
        return objects.build();
    }

    private static JsonObject before(JsonValue stored, String index) {
        if (!index.matches("\\d{1,4}") || !(stored instanceof JsonArray array) || Integer.parseInt(index) >= array.size()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        return array.getJsonObject(Integer.parseInt(index));
    }
}
