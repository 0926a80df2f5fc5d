package org.teahorse.exchange.web;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.teahorse.source.Source;

/** A source as it is typed. */
public class SourceForm {

    private static final JsonWriterFactory PRETTY = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private String key;
    private String name;
    private String nameEn;
    private String homepage;
    private String licence;
    private String region;
    private String level;
    private String contentType = "policy";
    private boolean demonstration;
    private String mapping = "{\n}";

    /** Fills the form with what is declared. */
    static SourceForm of(Source source) {
        SourceForm form = new SourceForm();
        form.key = source.key();
        form.name = source.name();
        form.nameEn = source.nameEn();
        form.homepage = source.homepage();
        form.licence = source.licence();
        form.region = source.region();
        form.level = source.level() == null ? null : source.level().name();
        form.contentType = source.contentType();
        form.demonstration = source.demonstration();
        StringWriter text = new StringWriter();
        PRETTY.createWriter(text).write(source.mapping());
        form.mapping = text.toString().strip();
        return form;
    }

    /** What is typed, as a declaration. @throws jakarta.json.JsonException when the mapping is no JSON */
    JsonObject declaration() {
        JsonObjectBuilder declaration = Json.createObjectBuilder();
        put(declaration, "name", name);
        put(declaration, "name@en", nameEn);
        put(declaration, "homepage", homepage);
        put(declaration, "licence", licence);
        put(declaration, "region", region);
        put(declaration, "level", level);
        put(declaration, "contentType", contentType);
        declaration.add("demonstration", demonstration);
        try (JsonReader reader = Json.createReader(new StringReader(mapping == null ? "{}" : mapping))) {
            declaration.add("mapping", reader.readValue());
        }
        return declaration.build();
    }

    private static void put(JsonObjectBuilder declaration, String field, String value) {
        if (value != null && !value.isBlank()) {
            declaration.add(field, value);
        }
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getHomepage() {
        return homepage;
    }

    public void setHomepage(String homepage) {
        this.homepage = homepage;
    }

    public String getLicence() {
        return licence;
    }

    public void setLicence(String licence) {
        this.licence = licence;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getContentType() {
        return contentType;
    }

    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public void setDemonstration(boolean demonstration) {
        this.demonstration = demonstration;
    }

    public String getMapping() {
        return mapping;
    }

    public void setMapping(String mapping) {
        this.mapping = mapping;
    }
}
