package org.teahorse.shared;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;

/** Rows of the database as JSON, for answers that pass them on as they are: a column's alias is the name in JSON. */
public final class JsonRows {

    private JsonRows() {
    }

    /** A query whose only answer is the rows of another as one JSON array, in their order. */
    public static String array(String select) {
        return "select cast(coalesce(jsonb_agg(to_jsonb(r)), cast('[]' as jsonb)) as text) from (" + select + ") r";
    }

    /** A query that counts the rows of another. */
    public static String count(String select) {
        return "select count(*) from (" + select + ") r";
    }

    /** Reads what such a query, or one that makes an object, has answered. */
    public static JsonStructure read(Object json) {
        try (JsonReader reader = Json.createReader(new StringReader((String) json))) {
            return reader.read();
        }
    }
}
