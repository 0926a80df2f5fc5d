package org.teahorse.source.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.source.ContentField;

/**
 * Reads the mapping of a source's declaration. A mapping with a mistake is refused as a whole, with the JSON pointer of every
 * mistake, when it is declared: not row by row when content arrives.
 */
public final class MappingParser {

    private static final Set<String> FIELD_KEYS = Set.of("field", "split", "format", "map", "scale", "default");

    private final Map<String, ContentField> fields;
    private final List<Problem> problems = new ArrayList<>();

    private MappingParser(List<ContentField> fields) {
        this.fields = fields.stream().collect(Collectors.toMap(ContentField::name, Function.identity()));
    }

    /**
     * @param mapping one rule for each of our fields; empty to take rows that already use our names
     * @param fields  what the content type takes, {@code externalId} excepted, which every type has
     * @throws InvalidInputException with every mistake found
     */
    public static Mapping parse(JsonObject mapping, List<ContentField> fields) {
        MappingParser parser = new MappingParser(fields);
        Map<String, Rule> rules = mapping.isEmpty() ? parser.ownNames() : parser.rules(mapping);
        if (!parser.problems.isEmpty()) {
            throw new InvalidInputException(parser.problems);
        }
        return new Mapping(rules, parser.fields);
    }

    private Map<String, Rule> ownNames() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        rules.put("externalId", named("externalId"));
        fields.keySet().forEach(name -> rules.put(name, named(name)));
        fields.values().stream().filter(ContentField::translatable).map(field -> field.name() + "@en").forEach(name -> rules.put(name, named(name)));
        return rules;
    }

    private static Rule named(String name) {
        return new Rule.Field(name, null, null, null, Map.of(), null);
    }

    private Map<String, Rule> rules(JsonObject mapping) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        mapping.forEach((target, declared) -> {
            String path = "/mapping/" + escape(target);
            String base = Mapping.baseName(target);
            boolean known = target.equals("externalId") || fields.containsKey(base)
                    && (base.equals(target) || fields.get(base).translatable());
            if (!known) {
                refuse(path, "mapping.target.unknown", target,
                        fields.keySet().stream().sorted().collect(Collectors.joining(" ", "externalId ", "")));
            } else {
                Rule rule = rule(path, declared);
                if (rule != null) {
                    rules.put(target, rule);
                }
            }
        });
        if (!mapping.containsKey("externalId")) {
            refuse("/mapping/externalId", "mapping.target.missing", "externalId");
        }
        return rules;
    }

    private Rule rule(String path, JsonValue declared) {
        if (!(declared instanceof JsonObject object)) {
            return refuse(path, "mapping.rule.object");
        }
        if (object.containsKey("const")) {
            return onlyKeys(path, object, Set.of("const")) ? new Rule.Constant(object.get("const")) : null;
        }
        if (object.containsKey("switch")) {
            return onlyKeys(path, object, Set.of("switch")) ? switchRule(path + "/switch", object.get("switch")) : null;
        }
        if (object.containsKey("join")) {
            return onlyKeys(path, object, Set.of("join", "with")) ? joinRule(path, object) : null;
        }
        if (object.containsKey("field")) {
            return onlyKeys(path, object, FIELD_KEYS) ? fieldRule(path, object) : null;
        }
        return refuse(path, "mapping.rule.kind");
    }

    private Rule fieldRule(String path, JsonObject object) {
        String pointer = text(path + "/field", object.get("field"));
        String split = optionalText(path + "/split", object.get("split"));
        String format = optionalText(path + "/format", object.get("format"));
        if (format != null) {
            // strict reading knows no year of era, and everybody writes yyyy
            format = format.replace('y', 'u');
            try {
                DateTimeFormatter.ofPattern(format);
            } catch (IllegalArgumentException unreadable) {
                refuse(path + "/format", "mapping.format.unreadable", format);
            }
        }
        if (pointer != null && pointer.startsWith("/") && pointer.matches(".*~(?![01]).*")) {
            refuse(path + "/field", "mapping.pointer.unreadable", pointer);
        }
        Map<String, String> map = new LinkedHashMap<>();
        if (object.get("map") instanceof JsonObject entries) {
            entries.forEach((key, value) -> {
                String text = text(path + "/map/" + escape(key), value);
                if (text != null) {
                    map.put(key, text);
                }
            });
        } else if (object.containsKey("map")) {
            refuse(path + "/map", "mapping.rule.object");
        }
        return new Rule.Field(pointer, split, format, scale(path + "/scale", object.get("scale")), map, object.get("default"));
    }

    private BigDecimal scale(String path, JsonValue value) {
        if (value instanceof JsonNumber number && number.bigDecimalValue().signum() > 0) {
            return number.bigDecimalValue();
        }
        if (value != null) {
            refuse(path, "mapping.scale");
        }
        return null;
    }

    private Rule switchRule(String path, JsonValue declared) {
        if (!(declared instanceof JsonObject object)) {
            return refuse(path, "mapping.rule.object");
        }
        String pointer = text(path + "/field", object.get("field"));
        Map<String, Rule> cases = new LinkedHashMap<>();
        if (object.get("cases") instanceof JsonObject entries && !entries.isEmpty()) {
            entries.forEach((key, value) -> cases.put(key, rule(path + "/cases/" + escape(key), value)));
        } else {
            refuse(path + "/cases", "mapping.rule.object");
        }
        Rule otherwise = object.containsKey("default") ? rule(path + "/default", object.get("default")) : null;
        return new Rule.Switch(pointer, cases, otherwise);
    }

    private Rule joinRule(String path, JsonObject object) {
        if (!(object.get("join") instanceof JsonArray declared) || declared.isEmpty()) {
            return refuse(path + "/join", "mapping.rule.list");
        }
        List<Rule> parts = new ArrayList<>();
        for (int position = 0; position < declared.size(); position++) {
            parts.add(rule(path + "/join/" + position, declared.get(position)));
        }
        String with = optionalText(path + "/with", object.get("with"));
        return new Rule.Join(parts, with == null ? " " : with);
    }

    private boolean onlyKeys(String path, JsonObject object, Set<String> allowed) {
        List<String> others = object.keySet().stream().filter(key -> !allowed.contains(key)).toList();
        others.forEach(key -> refuse(path + "/" + escape(key), "mapping.key.unknown", key, String.join(" ", allowed.stream().sorted().toList())));
        return others.isEmpty();
    }

    private String text(String path, JsonValue value) {
        if (value instanceof JsonString text && !text.getString().isEmpty()) {
            return text.getString();
        }
        refuse(path, "mapping.text");
        return null;
    }

    private String optionalText(String path, JsonValue value) {
        return value == null ? null : text(path, value);
    }

    private Rule refuse(String path, String key, Object... arguments) {
        problems.add(Problem.of(path, key, arguments));
        return null;
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
