package org.teahorse.content;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.teahorse.search.EntryType;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.ContentRow;
import org.teahorse.source.Source;

/** One type of content, for what is done with all of them alike: listing, feeds, withdrawal, the watch over their age. */
public interface ContentType extends ContentImporter {

    EntryType entryType();

    Class<? extends CatalogueRecord> entity();

    /** Addresses its records name besides that of their source, by the number of the record. */
    default Map<Long, List<String>> furtherLinks(Collection<Long> ids) {
        return Map.of();
    }

    /** What a row would become; nothing is kept. */
    Examination examine(Source source, ContentRow row);

    /** The parts of a long text, for comparing two versions of it: its lines, unless the type knows better. */
    default List<Examination.Part> parts(String field, String text) {
        return Examination.Part.lines(text);
    }

    /** Published records that prove what a row claims; a hint for whoever decides on it. */
    default List<Examination.Evidence> evidence(JsonObject row) {
        return List.of();
    }

    /** Hands records over to the search as they are in the transaction in progress. */
    void publish(Collection<Long> ids);

    /** Takes records off the search. */
    void unpublish(Collection<Long> ids);
}
