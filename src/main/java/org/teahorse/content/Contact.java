package org.teahorse.content;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;

/** Whom to ask, and when. Every part but the name may be null. */
public record Contact(String name, String phone, String hours, String url, String email) {

    private static final int LONGEST = 200;

    /** The field that takes contacts in an import. */
    public static final ContentField FIELD = ContentField.objects("contacts", 20, "name", "phone", "hours", "url", "email");

    /** The contacts of a row. */
    public static List<Contact> of(ContentRow row, RowChecks checks) {
        return row.objects(FIELD.name()).stream().map(JsonValue::asJsonObject).map(contact -> new Contact(
                checks.requiredText(FIELD.name(), contact, "name", LONGEST), checks.text(FIELD.name(), contact, "phone", 60),
                checks.text(FIELD.name(), contact, "hours", LONGEST), checks.url(FIELD.name(), contact, "url"),
                checks.text(FIELD.name(), contact, "email", LONGEST))).toList();
    }

    /** Of the JSON that a record keeps. */
    public static Contact read(JsonObject json) {
        return new Contact(json.getString("name"), json.getString("phone", null), json.getString("hours", null),
                json.getString("url", null), json.getString("email", null));
    }

    /** The JSON to keep. */
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("name", name);
        put(json, "phone", phone);
        put(json, "hours", hours);
        put(json, "url", url);
        put(json, "email", email);
        return json.build();
    }

    private static void put(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
