package org.teahorse.search.store;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teahorse.search.EntryType;

/** What is said through the outbox: which documents to index, and how far a rebuild has come. */
public final class IndexMessages {

    public static final String INDEX = "search.index";
    public static final String REINDEX = "search.reindex";
    public static final String MEANING = "search.meaning";

    private static final String GENERATION = "generation";
    private static final String AFTER = "after";

    private IndexMessages() {
    }

    /** The next step of a rebuild: the rows after an id. */
    record Step(long generation, long after) {
    }

    public static JsonObject documents(Map<EntryType, ? extends Collection<Long>> documents) {
        JsonObjectBuilder payload = Json.createObjectBuilder();
        documents.forEach((type, ids) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            ids.forEach(array::add);
            payload.add(type.name(), array);
        });
        return payload.build();
    }

    /** For people who read the table. */
    public static String key(Map<EntryType, ? extends Collection<Long>> documents) {
        return documents.entrySet().stream().map(entry -> entry.getValue().size() + " " + entry.getKey()).collect(Collectors.joining(", "));
    }

    static Map<EntryType, List<Long>> documents(JsonObject payload) {
        Map<EntryType, List<Long>> documents = new EnumMap<>(EntryType.class);
        payload.forEach((type, ids) -> documents.put(EntryType.valueOf(type),
                ids.asJsonArray().getValuesAs(JsonNumber.class).stream().map(JsonNumber::longValue).toList()));
        return documents;
    }

    static JsonObject step(Step step) {
        return Json.createObjectBuilder().add(GENERATION, step.generation()).add(AFTER, step.after()).build();
    }

    static Step step(JsonObject payload) {
        return new Step(payload.getJsonNumber(GENERATION).longValue(), payload.getJsonNumber(AFTER).longValue());
    }
}
