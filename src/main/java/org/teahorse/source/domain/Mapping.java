package org.teahorse.source.domain;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;
import org.teahorse.source.RowMapping;
import org.teahorse.source.RowProblem;

/**
 * Turns a row of a source into our own fields by the rules its declaration gives. Immutable, and without side effects: the same row
 * always gives the same {@link ContentRow}.
 */
public final class Mapping implements RowMapping {

    private static final String ID = "externalId";
    private static final int LONGEST_ID = 500;

    private final Map<String, Rule> rules;
    private final Map<String, ContentField> fields;

    Mapping(Map<String, Rule> rules, Map<String, ContentField> fields) {
        this.rules = Map.copyOf(rules);
        this.fields = Map.copyOf(fields);
    }

    @Override
    public Mapped apply(long number, JsonObject source) {
        List<RowProblem> problems = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>();
        String id = readId(source);
        rules.forEach((target, rule) -> {
            if (target.equals(ID)) {
                return;
            }
            ContentField field = fields.get(baseName(target));
            try {
                Object value = FieldReader.read(field, rule, rule.value(source));
                if (value != null) {
                    values.put(target, value);
                }
            } catch (UnreadableValue unreadable) {
                problems.add(RowProblem.rejected(number, id, target, unreadable.reason(), unreadable.arguments()));
            }
        });
        if (id == null) {
            problems.add(RowProblem.rejected(number, null, ID, "id.missing"));
        } else if (id.length() > LONGEST_ID) {
            problems.add(RowProblem.rejected(number, id.substring(0, 100), ID, "text.long", String.valueOf(LONGEST_ID)));
        }
        fields.values().stream()
                .filter(field -> field.required() && !values.containsKey(field.name())
                        && problems.stream().noneMatch(problem -> field.name().equals(problem.field())))
                .forEach(field -> problems.add(RowProblem.rejected(number, id, field.name(), "value.missing")));
        return problems.isEmpty()
                ? new Mapped(ContentRow.of(number, id, values), List.of())
                : new Mapped(null, List.copyOf(problems));
    }

    @Override
    public JsonObject canonical(JsonObject source) {
        JsonObjectBuilder typed = Json.createObjectBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        rules.forEach((target, rule) -> {
            if (target.equals(ID)) {
                return;
            }
            JsonValue value = rule.value(source);
            try {
                Object read = FieldReader.read(fields.get(baseName(target)), rule, value);
                if (read != null) {
                    values.put(target, read);
                }
            } catch (UnreadableValue unreadable) {
                typed.add(target, value);
            }
        });
        ContentRow.of(1, "", values).json().forEach(typed::add);
        return typed.build();
    }

    @Override
    public Map<String, Set<String>> origins() {
        return rules.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().origins()));
    }

    private String readId(JsonObject source) {
        Rule rule = rules.get(ID);
        JsonValue value = rule == null ? null : rule.value(source);
        String text = FieldReader.plainText(value);
        return text == null || text.isBlank() ? null : text.strip();
    }

    static String baseName(String target) {
        int at = target.indexOf('@');
        return at < 0 ? target : target.substring(0, at);
    }
}
