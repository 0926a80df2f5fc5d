package org.teahorse.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.teahorse.search.EntryType;

/** One type of content, for what is done with all of them alike: listing, feeds, withdrawal, the watch over their age. */
public interface ContentType {

    /** What its records are called in imports, addresses and feeds: {@code policy}. */
    String contentType();

    EntryType entryType();

    Class<? extends CatalogueRecord> entity();

    /** Addresses its records name besides that of their source, by the number of the record. */
    default Map<Long, List<String>> furtherLinks(Collection<Long> ids) {
        return Map.of();
    }

    /** Hands records over to the search as they are in the transaction in progress. */
    void publish(Collection<Long> ids);

    /** Takes records off the search. */
    void unpublish(Collection<Long> ids);
}
