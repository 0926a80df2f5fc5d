package org.teahorse.source.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.teahorse.source.ContentField;

/** Reads a raw value as the type of its field, or says why it cannot. */
final class FieldReader {

    /** Strict: 2022-02-31 is no day, where the default would quietly make it the 28th. */
    private static final DateTimeFormatter ISO_DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ISO_FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.*)?");
    /** In a cell of a spreadsheet, several values stand on lines of their own. */
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern MEMBERS = Pattern.compile("[|｜]");
    private static final int MOST_ITEMS = 200;
    private static final int LONGEST_ITEM = 500;

    private FieldReader() {
    }

    /** @return a String, LocalDate, list of strings or JsonArray; null when there is no value */
    static Object read(ContentField field, Rule rule, JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> blankToNull(limited(field, text(value).replaceAll("\\s+", " ").strip()));
            case LONG_TEXT -> blankToNull(limited(field, text(value)));
            case LIST -> list(field, rule, value);
            case DATE -> date(rule, value);
            case URL -> url(limited(field, text(value).strip()));
            case CODE -> code(field, text(value).strip());
            case NUMBER -> number(rule, value);
            case OBJECTS -> objects(field, rule, value);
        };
    }

    /** The text of a string or number; null for everything else. */
    static String plainText(JsonValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.getValueType()) {
            case STRING -> ((JsonString) value).getString();
            case NUMBER, TRUE, FALSE -> value.toString();
            default -> null;
        };
    }

    private static String text(JsonValue value) {
        String text = plainText(value);
        if (text == null) {
            throw new UnreadableValue("type.text", value.getValueType().name().toLowerCase(Locale.ROOT));
        }
        // PostgreSQL takes no NUL, and no reader wants the other control characters
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static String limited(ContentField field, String text) {
        if (field.most() > 0 && text.length() > field.most()) {
            throw new UnreadableValue("text.long", String.valueOf(field.most()));
        }
        return text;
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<String> list(ContentField field, Rule rule, JsonValue value) {
        List<String> items = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(item -> items.add(text(item).strip()));
        } else {
            Pattern between = rule.split() == null ? LINES : Pattern.compile(rule.split(), Pattern.LITERAL);
            between.splitAsStream(text(value)).map(String::strip).forEach(items::add);
        }
        items.removeIf(String::isEmpty);
        if (items.size() > most(field)) {
            throw new UnreadableValue("list.long", String.valueOf(most(field)));
        }
        if (items.stream().anyMatch(item -> item.length() > LONGEST_ITEM)) {
            throw new UnreadableValue("text.long", String.valueOf(LONGEST_ITEM));
        }
        return items.isEmpty() ? null : List.copyOf(items);
    }

    private static LocalDate date(Rule rule, JsonValue value) {
        String text = text(value).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            // a spreadsheet's date cells are ISO days whatever form the source writes as text
            return rule.format() == null || ISO_FORM.matcher(text).matches()
                    ? LocalDate.parse(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text, ISO_DAY)
                    : LocalDate.parse(text, DateTimeFormatter.ofPattern(rule.format()).withResolverStyle(ResolverStyle.STRICT));
        } catch (DateTimeException unreadable) {
            throw new UnreadableValue("date.unreadable", text.length() > 40 ? text.substring(0, 40) : text);
        }
    }

    private static String url(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            String scheme = URI.create(text).getScheme();
            if ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) {
                return text;
            }
        } catch (IllegalArgumentException unreadable) {
            // said below, like an address with another scheme
        }
        throw new UnreadableValue("url.unreadable", text.length() > 100 ? text.substring(0, 100) : text);
    }

    private static String code(ContentField field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT);
        if (!field.codes().contains(code)) {
            throw new UnreadableValue("code.unknown", text.length() > 40 ? text.substring(0, 40) : text,
                    String.join(" ", field.codes().stream().sorted().toList()));
        }
        return code;
    }

    private static BigDecimal number(Rule rule, JsonValue value) {
        String text = text(value).strip().replaceAll("[,，\\s]", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            // beyond this it is a slip, and a column would overflow
            if (number.signum() >= 0 && number.precision() - number.scale() <= 15 && number.scale() <= 6) {
                return rule.scale() == null ? number : number.multiply(rule.scale());
            }
        } catch (NumberFormatException unreadable) {
            // said below, like a number that is too large
        }
        throw new UnreadableValue("number.unreadable", text.length() > 40 ? text.substring(0, 40) : text);
    }

    private static JsonArray objects(ContentField field, Rule rule, JsonValue value) {
        JsonArray objects = value instanceof JsonArray array ? array : ofLines(field, rule, value);
        if (objects == null || objects.stream().anyMatch(item -> item.getValueType() != JsonValue.ValueType.OBJECT)) {
            throw new UnreadableValue("type.objects");
        }
        if (objects.size() > most(field)) {
            throw new UnreadableValue("list.long", String.valueOf(most(field)));
        }
        return objects.isEmpty() ? null : objects;
    }

    /** Objects out of a text, a line for each; null when the field has no such form. */
    private static JsonArray ofLines(ContentField field, Rule rule, JsonValue value) {
        if (!(value instanceof JsonString) || field.members().isEmpty()) {
            return null;
        }
        String text = plainText(value);
        Pattern between = rule.split() == null ? LINES : Pattern.compile(rule.split(), Pattern.LITERAL);
        JsonArrayBuilder objects = Json.createArrayBuilder();
        between.splitAsStream(text).map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            JsonObjectBuilder object = Json.createObjectBuilder();
            String[] parts = MEMBERS.split(line);
            for (int i = 0; i < Math.min(parts.length, field.members().size()); i++) {
                if (!parts[i].isBlank()) {
                    object.add(field.members().get(i), parts[i].strip());
                }
            }
            objects.add(object);
        });
        return objects.build();
    }

    private static int most(ContentField field) {
        return field.most() > 0 ? field.most() : MOST_ITEMS;
    }
}
