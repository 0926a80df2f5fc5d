package org.teahorse.moderation;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Rows as people write them: JSON objects in our own fields. */
final class Rows {

    private Rows() {
    }

    static JsonObject read(String json) {
        if (json == null) {
            return null;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** The fields in which two rows differ, in the order of their names. */
    static List<String> differing(JsonObject one, JsonObject other) {
        TreeSet<String> fields = new TreeSet<>(one.keySet());
        fields.addAll(other.keySet());
        fields.removeIf(field -> one.getOrDefault(field, JsonValue.NULL).equals(other.getOrDefault(field, JsonValue.NULL)));
        return List.copyOf(fields);
    }

    /** What a row becomes when one person's changes are made to what somebody else changed meanwhile: each field only its writer touched. */
    static JsonObject merged(JsonObject base, JsonObject written, JsonObject live) {
        Map<String, JsonValue> fields = new HashMap<>(live);
        differing(base, written).forEach(field -> {
            if (written.containsKey(field)) {
                fields.put(field, written.get(field));
            } else {
                fields.remove(field);
            }
        });
        return Json.createObjectBuilder(fields).build();
    }

    static JsonObject with(JsonObject row, String field, JsonValue value) {
        return Json.createObjectBuilder(row).add(field, value).build();
    }
}
