package org.teahorse.exchange;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.teahorse.content.FieldWords;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.FieldType;

/** Describes the rows of a content type, and mappings to it, as JSON Schema of the draft 2020-12. */
final class FieldSchema {

    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private FieldSchema() {
    }

    /** A row that uses our own names. Numbers and lists may also be given as texts, as spreadsheets do. */
    static JsonObject row(ContentImporter type, String id, Locale locale) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (ContentField field : FieldWords.columns(type)) {
            properties.add(field.name(), property(type.contentType(), field, locale));
            if (field.required()) {
                required.add(field.name());
            }
        }
        return Json.createObjectBuilder().add("$schema", DRAFT).add("$id", id).add("title", FieldWords.type(type.contentType(), locale))
                .add("type", "object").add("required", required).add("properties", properties).build();
    }

    private static JsonObjectBuilder property(String type, ContentField field, Locale locale) {
        JsonObjectBuilder property = Json.createObjectBuilder().add("title", FieldWords.label(type, field.name(), locale))
                .add("description", FieldWords.text(type, field.name(), locale));
        JsonObjectBuilder text = Json.createObjectBuilder().add("type", "string");
        switch (field.type()) {
            case TEXT, LONG_TEXT, URL -> {
                // a number stands for itself
                property.add("type", field.type() == FieldType.TEXT ? array(List.of("string", "number", "null")) : array(List.of("string", "null")));
                if (field.most() > 0) {
                    property.add("maxLength", field.most());
                }
                if (field.type() == FieldType.URL) {
                    property.add("format", "uri").add("pattern", "^[hH][tT][tT][pP][sS]?://");
                }
            }
            case DATE -> property.add("type", array(List.of("string", "null"))).add("format", "date");
            case NUMBER -> property.add("type", array(List.of("number", "string", "null"))).add("minimum", 0);
            case CODE -> {
                JsonArrayBuilder codes = array(field.codes().stream().sorted().toList());
                property.add("enum", codes.addNull());
            }
            case LIST -> property.add("oneOf", Json.createArrayBuilder().add(items(field, text)).add(text).add(none()));
            case OBJECTS -> {
                JsonObjectBuilder members = Json.createObjectBuilder();
                field.members().forEach(member -> members.add(member, Json.createObjectBuilder()));
                JsonObjectBuilder object = Json.createObjectBuilder().add("type", "object");
                object.add("properties", members);
                property.add("oneOf", Json.createArrayBuilder().add(items(field, object)).add(text).add(none()));
            }
        }
        return property;
    }

    private static JsonObjectBuilder none() {
        return Json.createObjectBuilder().add("type", "null");
    }

    private static JsonObjectBuilder items(ContentField field, JsonObjectBuilder item) {
        JsonObject kept = item.build();
        // a builder is empty once it has built
        kept.forEach(item::add);
        JsonObjectBuilder list = Json.createObjectBuilder().add("type", "array").add("items", kept);
        return field.most() > 0 ? list.add("maxItems", field.most()) : list;
    }

    /** A mapping that gives every field a rule. */
    static JsonObject mapping(ContentImporter type, String id, Locale locale) {
        JsonObjectBuilder targets = Json.createObjectBuilder();
        JsonObject rule = reference().build();
        FieldWords.columns(type).forEach(field -> targets.add(field.name(), rule));
        JsonObject string = Json.createObjectBuilder().add("type", "string").add("minLength", 1).build();
        JsonObject rules = Json.createObjectBuilder().add("type", "object").add("minProperties", 1).add("additionalProperties", rule).build();
        JsonArrayBuilder kinds = Json.createArrayBuilder()
                .add(kind(List.of("field"), Json.createObjectBuilder().add("field", string).add("split", string).add("format", string)
                        .add("map", Json.createObjectBuilder().add("type", "object").add("additionalProperties", string))
                        .add("scale", Json.createObjectBuilder().add("type", "number").add("exclusiveMinimum", 0))
                        .add("default", Json.createObjectBuilder())))
                .add(kind(List.of("const"), Json.createObjectBuilder().add("const", Json.createObjectBuilder())))
                .add(kind(List.of("switch"), Json.createObjectBuilder().add("switch", kind(List.of("field", "cases"),
                        Json.createObjectBuilder().add("field", string).add("cases", rules).add("default", rule)))))
                .add(kind(List.of("join"), Json.createObjectBuilder().add("with", Json.createObjectBuilder().add("type", "string"))
                        .add("join", Json.createObjectBuilder().add("type", "array").add("minItems", 1).add("items", rule))));
        JsonObject any = Json.createObjectBuilder().add("oneOf", kinds).build();
        return Json.createObjectBuilder().add("$schema", DRAFT).add("$id", id).add("title", FieldWords.type(type.contentType(), locale))
                .add("type", "object").add("properties", targets).add("additionalProperties", false)
                .add("anyOf", Json.createArrayBuilder().add(Json.createObjectBuilder().add("maxProperties", 0))
                        .add(Json.createObjectBuilder().add("required", array(List.of("externalId")))))
                .add("$defs", Json.createObjectBuilder().add("rule", any)).build();
    }

    private static JsonObjectBuilder reference() {
        return Json.createObjectBuilder().add("$ref", "#/$defs/rule");
    }

    private static JsonObjectBuilder kind(List<String> required, JsonObjectBuilder properties) {
        return Json.createObjectBuilder().add("type", "object").add("required", array(required)).add("properties", properties)
                .add("additionalProperties", false);
    }

    private static JsonArrayBuilder array(Collection<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}
