package org.teahorse.content;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.teahorse.region.Region;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Settings;

/** Describes a record in the vocabulary of schema.org, for machines that read pages; what is not known is left out. */
public final class LinkedData {

    private final JsonObjectBuilder data = Json.createObjectBuilder();

    private LinkedData(String type) {
        data.add("@type", type);
    }

    /** A part of something larger. */
    public static LinkedData part(String type) {
        return new LinkedData(type);
    }

    /** A record with an address, a name, a source and a date. */
    public static LinkedData of(String schemaType, EntryType type, RecordHead head) {
        String address = Settings.publicUrl() + type.address(head.id());
        LinkedData linked = new LinkedData(schemaType);
        linked.data.add("@context", "https://schema.org").add("@id", address).add("url", address);
        return linked.text("name", head.title()).text("alternateName", head.translations().text("title", "en"))
                .text("description", head.summary());
    }

    public LinkedData text(String name, String value) {
        if (value != null) {
            data.add(name, value);
        }
        return this;
    }

    public LinkedData day(String name, LocalDate value) {
        return text(name, value == null ? null : value.toString());
    }

    public LinkedData value(String name, JsonValue value) {
        if (value != null) {
            data.add(name, value);
        }
        return this;
    }

    public LinkedData part(String name, LinkedData value) {
        if (value != null) {
            data.add(name, value.data);
        }
        return this;
    }

    public LinkedData parts(String name, List<LinkedData> values) {
        if (!values.isEmpty()) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            values.forEach(value -> array.add(value.data));
            data.add(name, array);
        }
        return this;
    }

    /** Public bodies by their names. */
    public LinkedData bodies(String name, List<String> names) {
        return parts(name, names.stream().map(body -> part("GovernmentOrganization").text("name", body)).toList());
    }

    /** A division, by its Chinese name and its code. */
    public LinkedData area(String name, Region region) {
        return part(name, region == null ? null : part("AdministrativeArea").text("name", region.name(Locale.SIMPLIFIED_CHINESE))
                .text("identifier", region.code()));
    }

    public JsonObject build() {
        return data.build();
    }
}
