package org.teahorse.content;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.teahorse.source.ContentRow;

/**
 * The texts of a record in other languages: language → field → text. A language is data, never part of a field's or column's name.
 *
 * @param byLanguage languages as BCP 47 tags
 */
public record Translations(Map<String, Map<String, String>> byLanguage) {

    public static final Translations NONE = new Translations(Map.of());

    /** Of the JSON that a record keeps. */
    public static Translations read(String json) {
        if (json.equals("{}")) {
            return NONE;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, Map<String, String>> byLanguage = new TreeMap<>();
            reader.readObject().forEach((language, fields) -> {
                Map<String, String> texts = new HashMap<>();
                fields.asJsonObject().forEach((field, value) -> texts.put(field, ((JsonString) value).getString()));
                byLanguage.put(language, texts);
            });
            return new Translations(Collections.unmodifiableMap(byLanguage));
        }
    }

    /** The JSON to keep of a row's fields such as {@code title@en}. */
    public static String of(ContentRow row) {
        return of(row, Map.of());
    }

    /** The same, where fields are kept under other names: a unit's name is the title of its office. */
    static String of(ContentRow row, Map<String, String> keptAs) {
        Map<String, JsonObjectBuilder> byLanguage = new TreeMap<>();
        row.values().forEach((field, value) -> {
            int at = field.indexOf('@');
            if (at > 0) {
                byLanguage.computeIfAbsent(field.substring(at + 1), none -> Json.createObjectBuilder())
                        .add(keptAs.getOrDefault(field.substring(0, at), field.substring(0, at)), (String) value);
            }
        });
        JsonObjectBuilder translations = Json.createObjectBuilder();
        byLanguage.forEach(translations::add);
        return translations.build().toString();
    }

    /** A field's text in a language; null when it was not translated. */
    public String text(String field, String language) {
        return byLanguage.getOrDefault(language, Map.of()).get(field);
    }

    /** One field in every language it was translated into. */
    public Map<String, String> all(String field) {
        Map<String, String> texts = new TreeMap<>();
        byLanguage.forEach((language, fields) -> {
            if (fields.containsKey(field)) {
                texts.put(language, fields.get(field));
            }
        });
        return texts;
    }
}
