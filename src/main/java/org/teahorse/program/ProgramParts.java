package org.teahorse.program;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import org.teahorse.content.Contact;

/**
 * The lists of a program, kept as one JSON object.
 *
 * @param exclusions what it cannot be combined with, and who is left out
 */
public record ProgramParts(List<Condition> conditions, List<String> exclusions, List<Material> materials, List<Step> steps,
        List<PolicyReference> sourcePolicies, List<Contact> contacts) {

    public ProgramParts {
        conditions = List.copyOf(conditions);
        exclusions = List.copyOf(exclusions);
        materials = List.copyOf(materials);
        steps = List.copyOf(steps);
        sourcePolicies = List.copyOf(sourcePolicies);
        contacts = List.copyOf(contacts);
    }

    /** One condition one must meet. @param textEn may be null @param clause where it is written; may be null */
    public record Condition(String text, String textEn, PolicyReference clause) {

        static Condition read(JsonObject json) {
            return new Condition(json.getString("text"), json.getString("textEn", null),
                    json.containsKey("clause") ? PolicyReference.read(json.getJsonObject("clause")) : null);
        }

        JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder().add("text", text);
            put(json, "textEn", textEn);
            if (clause != null) {
                json.add("clause", clause.json());
            }
            return json.build();
        }

        /** The text in a language, else the original. */
        public String text(String language) {
            return language.equals("en") && textEn != null ? textEn : text;
        }
    }

    /**
     * A policy that a program rests on. Every part but the title may be null.
     *
     * @param reference its {@code sourceKey/externalId}, when it is known to be in the catalogue
     * @param anchor    of the clause: {@code art-12}
     * @param quote     the clause's own words
     */
    public record PolicyReference(String title, String number, String reference, String anchor, String quote) {

        static PolicyReference read(JsonObject json) {
            return new PolicyReference(json.getString("title"), json.getString("number", null), json.getString("source", null),
                    json.getString("anchor", null), json.getString("quote", null));
        }

        JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder().add("title", title);
            put(json, "number", number);
            put(json, "source", reference);
            put(json, "anchor", anchor);
            put(json, "quote", quote);
            return json.build();
        }
    }

    /** A paper to hand in. @param from where one gets it; may be null @param url may be null */
    public record Material(String name, String nameEn, String from, String url, boolean optional) {

        static Material read(JsonObject json) {
            return new Material(json.getString("name"), json.getString("nameEn", null), json.getString("from", null),
                    json.getString("url", null), json.getBoolean("optional", false));
        }

        JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder().add("name", name).add("optional", optional);
            put(json, "nameEn", nameEn);
            put(json, "from", from);
            put(json, "url", url);
            return json.build();
        }

        /** The name in a language, else the original. */
        public String name(String language) {
            return language.equals("en") && nameEn != null ? nameEn : name;
        }
    }

    /** A step of the way. @param by who takes it; may be null @param days working days promised; null when none are */
    public record Step(String name, String nameEn, String by, Integer days, String text) {

        static Step read(JsonObject json) {
            return new Step(json.getString("name"), json.getString("nameEn", null), json.getString("by", null),
                    json.containsKey("days") ? json.getInt("days") : null, json.getString("text", null));
        }

        JsonObject json() {
            JsonObjectBuilder json = Json.createObjectBuilder().add("name", name);
            put(json, "nameEn", nameEn);
            put(json, "by", by);
            put(json, "text", text);
            if (days != null) {
                json.add("days", days);
            }
            return json.build();
        }

        /** The name in a language, else the original. */
        public String name(String language) {
            return language.equals("en") && nameEn != null ? nameEn : name;
        }
    }

    /** Reads what a program keeps. */
    public static ProgramParts read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new ProgramParts(list(json, "conditions", Condition::read),
                    array(json, "exclusions").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList(),
                    list(json, "materials", Material::read), list(json, "steps", Step::read),
                    list(json, "sourcePolicies", PolicyReference::read), list(json, "contacts", Contact::read));
        }
    }

    /** What a program keeps. */
    public String json() {
        JsonArrayBuilder excluded = Json.createArrayBuilder();
        exclusions.forEach(excluded::add);
        return Json.createObjectBuilder().add("conditions", array(conditions, Condition::json)).add("exclusions", excluded)
                .add("materials", array(materials, Material::json)).add("steps", array(steps, Step::json))
                .add("sourcePolicies", array(sourcePolicies, PolicyReference::json)).add("contacts", array(contacts, Contact::json))
                .build().toString();
    }

    /** These lists, and those of another program where these are empty: a local variant says only what differs. */
    public ProgramParts orElse(ProgramParts general) {
        return new ProgramParts(either(conditions, general.conditions), either(exclusions, general.exclusions),
                either(materials, general.materials), either(steps, general.steps), either(sourcePolicies, general.sourcePolicies),
                either(contacts, general.contacts));
    }

    private static <T> List<T> either(List<T> own, List<T> general) {
        return own.isEmpty() ? general : own;
    }

    private static <T> JsonArrayBuilder array(List<T> items, Function<T, JsonObject> write) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    static JsonArray array(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }

    static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> read) {
        return array(json, name).getValuesAs(JsonObject.class).stream().map(read).toList();
    }

    private static void put(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }
}
