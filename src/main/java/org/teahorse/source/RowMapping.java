package org.teahorse.source;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teahorse.source.domain.MappingParser;

/** Turns a row of a source into our own fields, as the source's declaration says. */
public interface RowMapping {

    /** What became of a row: either a row in our fields, or the problems that keep it out. */
    record Mapped(ContentRow row, List<RowProblem> problems) {
    }

    /**
     * Applies every rule and reads every value; one row can have several problems, and all are told.
     *
     * @param number number of the row in its file, from 1
     */
    Mapped apply(long number, JsonObject source);

    /** Reads rows that use our own names, as people write them and as they are kept. */
    static RowMapping plain(List<ContentField> fields) {
        return MappingParser.parse(JsonValue.EMPTY_JSON_OBJECT, fields);
    }

    /**
     * A row in our own fields as far as it can be read, without its id: what cannot be read stands as it was typed, so that a form that
     * is half done loses nothing.
     */
    JsonObject canonical(JsonObject source);

    /** The names of the source's fields from which one of ours is made, by our name; a field that is the same for every row has none. */
    Map<String, Set<String>> origins();
}
