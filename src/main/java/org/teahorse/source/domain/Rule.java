package org.teahorse.source.domain;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the value of one of our fields comes from. */
sealed interface Rule {

    /** The raw value in a source's row; null when there is none. */
    JsonValue value(JsonObject row);

    /** The names of the fields it looks at. */
    Set<String> origins();

    /** How a text is split into a list; null for not at all. */
    default String split() {
        return null;
    }

    /** Pattern of a date; null for ISO. */
    default String format() {
        return null;
    }

    /** What a number is multiplied by; null for nothing. */
    default BigDecimal scale() {
        return null;
    }

    /**
     * Takes a field of the row by its name or JSON pointer.
     *
     * @param scale    multiplies a number; null for none
     * @param map      replaces whole values; a key ending in {@code *} stands for everything that begins so
     * @param fallback when the row has no value, or the map no entry for it; null for none
     */
    record Field(String pointer, String split, String format, BigDecimal scale, Map<String, String> map, JsonValue fallback) implements Rule {

        @Override
        public JsonValue value(JsonObject row) {
            JsonValue found = at(row, pointer);
            if (found == null || found.getValueType() == JsonValue.ValueType.NULL) {
                return fallback;
            }
            if (map.isEmpty()) {
                return found;
            }
            String mapped = mapped(FieldReader.plainText(found));
            return mapped == null ? fallback : Json.createValue(mapped);
        }

        @Override
        public Set<String> origins() {
            return Set.of(pointer);
        }

        private String mapped(String text) {
            if (text == null || map.containsKey(text)) {
                return text == null ? null : map.get(text);
            }
            return map.entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith("*")
                            && text.startsWith(entry.getKey().substring(0, entry.getKey().length() - 1)))
                    .map(Map.Entry::getValue).findFirst().orElse(null);
        }
    }

    /** The same value for every row. */
    record Constant(JsonValue constant) implements Rule {

        @Override
        public JsonValue value(JsonObject row) {
            return constant;
        }

        @Override
        public Set<String> origins() {
            return Set.of();
        }
    }

    /** Chooses a rule by the text of another field. */
    record Switch(String pointer, Map<String, Rule> cases, Rule otherwise) implements Rule {

        @Override
        public JsonValue value(JsonObject row) {
            String text = FieldReader.plainText(at(row, pointer));
            Rule chosen = text == null ? otherwise : cases.getOrDefault(text, otherwise);
            return chosen == null ? null : chosen.value(row);
        }

        @Override
        public Set<String> origins() {
            return Stream.concat(Stream.of(pointer), Stream.concat(cases.values().stream(), Stream.ofNullable(otherwise))
                    .flatMap(rule -> rule.origins().stream())).collect(Collectors.toSet());
        }
    }

    /** Several values as one text, without those that are missing. */
    record Join(List<Rule> parts, String with) implements Rule {

        @Override
        public JsonValue value(JsonObject row) {
            String joined = parts.stream().map(part -> FieldReader.plainText(part.value(row))).filter(Objects::nonNull)
                    .collect(Collectors.joining(with));
            return joined.isEmpty() ? null : Json.createValue(joined);
        }

        @Override
        public Set<String> origins() {
            return parts.stream().flatMap(rule -> rule.origins().stream()).collect(Collectors.toSet());
        }
    }

    private static JsonValue at(JsonObject row, String pointer) {
        if (!pointer.startsWith("/")) {
            return row.get(pointer);
        }
        var compiled = Json.createPointer(pointer);
        return compiled.containsValue(row) ? compiled.getValue(row) : null;
    }
}
