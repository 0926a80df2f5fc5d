package org.teahorse.policy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Reads the translations a policy keeps. */
final class PolicyTranslations {

    private PolicyTranslations() {
    }

    static Map<String, PolicySummary.Translation> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, PolicySummary.Translation> translations = new TreeMap<>();
            reader.readObject().forEach((language, value) -> {
                JsonObject translation = value.asJsonObject();
                translations.put(language, new PolicySummary.Translation(translation.getString("title", null),
                        translation.getString("summary", null)));
            });
            return translations;
        }
    }

    /** Only the titles, by language. */
    static Map<String, String> titles(String json) {
        Map<String, String> titles = new TreeMap<>();
        read(json).forEach((language, translation) -> {
            if (translation.title() != null) {
                titles.put(language, translation.title());
            }
        });
        return titles;
    }
}
