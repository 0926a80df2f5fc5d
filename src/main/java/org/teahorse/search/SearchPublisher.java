package org.teahorse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.teahorse.outbox.Outbox;
import org.teahorse.search.store.EntryRows;
import org.teahorse.search.store.IndexMessages;
import org.teahorse.search.store.MeaningHandler;

/**
 * Where content modules hand over what they publish, in the transaction that publishes it. The rows are written there and then; the
 * index follows after the commit, in milliseconds.
 */
@ApplicationScoped
public class SearchPublisher {

    @Inject
    EntryRows rows;

    @Inject
    Outbox outbox;

    @Inject
    MeaningHandler meanings;

    /** Makes documents findable, or brings them up to date; what is unchanged is not touched. */
    public void publish(Collection<SearchDocument> documents) {
        if (documents.isEmpty()) {
            return;
        }
        Map<EntryType, Collection<Long>> changed = new EnumMap<>(EntryType.class);
        rows.write(documents).forEach(document -> changed.computeIfAbsent(document.type(), none -> new TreeSet<>()).add(document.id()));
        announce(changed);
        meanings.want(changed);
    }

    /** Makes documents unfindable; ids that were never published do no harm. */
    public void withdraw(EntryType type, Collection<Long> ids) {
        if (!ids.isEmpty() && rows.delete(type, ids) > 0) {
            announce(Map.of(type, List.copyOf(ids)));
        }
    }

    /** How many hand-overs the index has not taken in yet. */
    public long pending() {
        return outbox.backlog(IndexMessages.INDEX);
    }

    private void announce(Map<EntryType, Collection<Long>> changed) {
        if (!changed.isEmpty()) {
            outbox.add(IndexMessages.INDEX, IndexMessages.key(changed), IndexMessages.documents(changed));
        }
    }
}
