package org.teahorse.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.shared.Texts;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.FieldType;

/** What people read about a field: its name, what to write into it, an example. A content type may say it in its own words. */
public final class FieldWords {

    private static final String BUNDLE = "fields";
    private static final int LONGEST_ID = 500;
    private static final String ENGLISH = "@en";

    private FieldWords() {
    }

    /** Every column a row of a type may have: its id, its fields, and those that may be said in English once more. */
    public static List<ContentField> columns(ContentImporter type) {
        List<ContentField> columns = new ArrayList<>();
        columns.add(ContentField.required("externalId", FieldType.TEXT, LONGEST_ID));
        for (ContentField field : type.fields()) {
            columns.add(field);
            if (field.translatable()) {
                columns.add(ContentField.of(field.name() + ENGLISH, field.type(), field.most()));
            }
        }
        return columns;
    }

    /** The name of a content type for people. */
    public static String type(String type, Locale locale) {
        return Texts.of(BUNDLE, locale, "type." + type, List.of());
    }

    /** The name of a field for people. */
    public static String label(String type, String field, Locale locale) {
        return field.endsWith(ENGLISH) ? say(locale, "english", label(type, plain(field), locale)) : own("label.", type, field, locale);
    }

    /** What to write into a field. */
    public static String text(String type, String field, Locale locale) {
        return field.endsWith(ENGLISH) ? say(locale, "english.text", label(type, plain(field), locale)) : own("text.", type, field, locale);
    }

    /** An example of a value. */
    public static String example(String type, String field, Locale locale) {
        return field.endsWith(ENGLISH) ? own("example.", type, plain(field), Locale.ENGLISH) : own("example.", type, field, locale);
    }

    /** What a code stands for. */
    public static String meaning(String field, String code, Locale locale) {
        return say(locale, "code." + field + "." + code);
    }

    /** In which form a value is written, and how long it may be. */
    public static String form(ContentField field, Locale locale) {
        String form = say(locale, "form." + field.type(), String.join(" | ", field.members()));
        if (field.most() == 0 || field.type() == FieldType.CODE) {
            return form;
        }
        boolean items = field.type() == FieldType.LIST || field.type() == FieldType.OBJECTS;
        return form + say(locale, items ? "most.items" : "most.text", field.most());
    }

    /** A sentence of templates. */
    public static String say(Locale locale, String key, Object... arguments) {
        return Texts.of(BUNDLE, locale, key, List.of(arguments));
    }

    /** The fields of a type by the words templates of either language have for them. */
    public static Map<String, String> byLabel(ContentImporter type) {
        Map<String, String> fields = new HashMap<>();
        Set<String> names = columns(type).stream().map(ContentField::name).collect(Collectors.toSet());
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            columns(type).stream().map(ContentField::name).filter(name -> !names.contains(label(type.contentType(), name, locale)))
                    .forEach(name -> fields.put(label(type.contentType(), name, locale), name));
        }
        return fields;
    }

    /** The names templates give to the sheet with the rows. */
    public static Set<String> sheets() {
        return Set.of(say(Locale.SIMPLIFIED_CHINESE, "sheet.data"), say(Locale.ENGLISH, "sheet.data"));
    }

    private static String plain(String field) {
        return field.substring(0, field.length() - ENGLISH.length());
    }

    private static String own(String start, String type, String field, Locale locale) {
        String key = start + type + "." + field;
        String words = say(locale, key);
        return words.equals(key) ? say(locale, start + field) : words;
    }
}
