package org.teahorse.search;

import org.teahorse.outbox.Outbox;
import org.teahorse.search.store.EntryRows;
import org.teahorse.search.store.MeaningHandler;

/** Builds by hand what the container injects. */
public final class SearchPublisherAccess {

    private SearchPublisherAccess() {
    }

    public static SearchPublisher publisher(EntryRows rows, Outbox outbox, MeaningHandler meanings) {
        SearchPublisher publisher = new SearchPublisher();
        publisher.rows = rows;
        publisher.outbox = outbox;
        publisher.meanings = meanings;
        return publisher;
    }
}
