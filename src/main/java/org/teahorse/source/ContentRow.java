package org.teahorse.source;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.teahorse.shared.Hashes;

/**
 * A row of a source in our own fields: values are {@link String}, {@link LocalDate}, {@link BigDecimal}, a list of strings or a {@link JsonArray}, by the
 * field's type; a field without a value is absent.
 *
 * @param number     number of the row in its file, from 1
 * @param externalId the id the source knows it by
 * @param values     by name of the field; {@code title@en} is the English variant of {@code title}
 * @param hash       of all values: two rows with the same hash say the same
 */
public record ContentRow(long number, String externalId, Map<String, Object> values, String hash) {

    public ContentRow {
        values = Map.copyOf(values);
    }

    /** A row of values, with its hash. */
    public static ContentRow of(long number, String externalId, Map<String, Object> values) {
        return new ContentRow(number, externalId, values, Hashes.sha256(new TreeMap<>(values).toString()));
    }

    /** The values as a row of JSON in our own fields, as an import takes it; without the id. */
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(values).forEach((field, value) -> {
            if (value instanceof JsonArray array) {
                json.add(field, array);
            } else if (value instanceof List<?> list) {
                JsonArrayBuilder items = Json.createArrayBuilder();
                list.forEach(item -> items.add((String) item));
                json.add(field, items);
            } else if (value instanceof BigDecimal number) {
                json.add(field, number);
            } else {
                json.add(field, value.toString());
            }
        });
        return json.build();
    }

    /** The text of a field; null when it has none. */
    public String text(String field) {
        return (String) values.get(field);
    }

    /** The day of a field; null when it has none. */
    public LocalDate date(String field) {
        return (LocalDate) values.get(field);
    }

    /** The number of a field; null when it has none. */
    public BigDecimal number(String field) {
        return (BigDecimal) values.get(field);
    }

    /** The texts of a field; empty when it has none. */
    @SuppressWarnings("unchecked")
    public List<String> list(String field) {
        return (List<String>) values.getOrDefault(field, List.of());
    }

    /** The objects of a field; empty when it has none. */
    public JsonArray objects(String field) {
        return (JsonArray) values.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY);
    }
}
