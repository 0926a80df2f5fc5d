package org.teahorse.alert;

import java.time.Instant;
import org.teahorse.search.SearchRequest;

/**
 * A search that somebody keeps.
 *
 * @param name     what its owner calls it
 * @param query    what it asks, as the query of an address
 * @param lookedAt when its owner last opened it, with a count; null when there has been none yet
 * @param found    how many entries it found then; null likewise
 */
public record SavedSearch(long id, String name, String query, Instant savedAt, Instant lookedAt, Long found) {

    /** What it asks. */
    public SearchRequest request() {
        return SearchRequest.ofQuery(query);
    }
}
