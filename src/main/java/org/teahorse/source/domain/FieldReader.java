package org.teahorse.source.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
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
            case LIST -> list(rule, value);
            case DATE -> date(rule, value);
            case URL -> url(limited(field, text(value).strip()));
            case CODE -> code(field, text(value).strip());
            case OBJECTS -> objects(value);
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
        if (field.maxLength() > 0 && text.length() > field.maxLength()) {
            throw new UnreadableValue("text.long", String.valueOf(field.maxLength()));
        }
        return text;
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static List<String> list(Rule rule, JsonValue value) {
        List<String> items = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(item -> items.add(text(item).strip()));
        } else if (rule.split() != null) {
            Pattern.compile(rule.split(), Pattern.LITERAL).splitAsStream(text(value)).map(String::strip).forEach(items::add);
        } else {
            items.add(text(value).strip());
        }
        items.removeIf(String::isEmpty);
        if (items.size() > MOST_ITEMS) {
            throw new UnreadableValue("list.long", String.valueOf(MOST_ITEMS));
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
            return rule.format() == null
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

    private static JsonArray objects(JsonValue value) {
        if (value instanceof JsonArray array && array.stream().allMatch(item -> item.getValueType() == JsonValue.ValueType.OBJECT)
                && array.size() <= MOST_ITEMS) {
            return array;
        }
        throw new UnreadableValue("type.objects");
    }
}
