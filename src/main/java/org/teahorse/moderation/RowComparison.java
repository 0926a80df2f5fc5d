package org.teahorse.moderation;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.teahorse.content.ContentType;
import org.teahorse.content.FieldWords;
import org.teahorse.shared.TextDiff;
import org.teahorse.shared.TextDiff.Part;
import org.teahorse.shared.TextDiff.PartChange;
import org.teahorse.source.ContentField;
import org.teahorse.source.FieldType;

/** Compares two versions of a row field by field, a long text clause by clause. */
final class RowComparison {

    private RowComparison() {
    }

    /** Every field that either version has, in the order of the type's fields. */
    static List<FieldChange> compare(ContentType type, JsonObject before, JsonObject after) {
        List<FieldChange> changes = new ArrayList<>();
        for (ContentField field : FieldWords.columns(type)) {
            JsonValue old = before.getOrDefault(field.name(), JsonValue.NULL);
            JsonValue young = after.getOrDefault(field.name(), JsonValue.NULL);
            if (old.equals(JsonValue.NULL) && young.equals(JsonValue.NULL)) {
                continue;
            }
            boolean changed = !old.equals(young);
            List<PartChange> parts = TextDiff.parts(parts(type, field, old), parts(type, field, young));
            changes.add(new FieldChange(field.name(), changed, changed ? parts.stream().filter(PartChange::changed).toList() : parts));
        }
        return List.copyOf(changes);
    }

    private static List<Part> parts(ContentType type, ContentField field, JsonValue value) {
        if (value.equals(JsonValue.NULL)) {
            return List.of();
        }
        if (field.type() == FieldType.LONG_TEXT && value instanceof JsonString text) {
            return type.parts(field.name(), text.getString()).stream().map(part -> new Part(part.label(), part.text())).toList();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(item -> new Part("", words(item))).toList();
        }
        return List.of(new Part("", words(value)));
    }

    private static String words(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).bigDecimalValue().stripTrailingZeros().toPlainString();
            case OBJECT -> value.asJsonObject().values().stream().filter(member -> member != JsonValue.NULL).map(RowComparison::words)
                    .collect(Collectors.joining(" · "));
            case ARRAY -> value.asJsonArray().stream().map(RowComparison::words).collect(Collectors.joining(" · "));
            default -> value.toString();
        };
    }
}
