package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.teahorse.outbox.Outbox;
import org.teahorse.search.IndexHealth;
import org.teahorse.search.IndexStatus;

/**
 * Compares the index with the table and has it rebuilt when they differ: after the folder was deleted or found broken, after the
 * mapping changed, after a backup was restored. Searches go on meanwhile with what there is.
 */
@ApplicationScoped
public class IndexCare {

    private static final Logger LOG = System.getLogger(IndexCare.class.getName());
    private static final long UNREADABLE = -1;

    @Inject
    EntryRows rows;

    @Inject
    EntryIndex index;

    @Inject
    IndexState state;

    @Inject
    ReindexHandler rebuild;

    @Inject
    Outbox outbox;

    @Inject
    MeaningCare meanings;

    private volatile long lastDifference;

    /** To be called in a transaction, at start and every minute. @return whether a rebuild was started */
    public boolean check() {
        boolean lost = index.repairFolder();
        long indexed = indexed();
        long difference = rows.count() - indexed;
        boolean workWaiting = outbox.backlog(IndexMessages.INDEX) > 0;
        boolean underWay = outbox.backlog(IndexMessages.REINDEX) > 0;
        // rows that were committed between the two counts look like a difference too, but not twice the same
        boolean stands = indexed <= 0 || difference == lastDifference && !workWaiting;
        lastDifference = difference;
        if (underWay || !lost && (difference == 0 || !stands)) {
            return false;
        }
        LOG.log(Level.WARNING, "The search index has {0} entries, the table {1}: rebuilding", indexed, indexed + difference);
        rebuild.start();
        return true;
    }

    /** Makes the index one segment again, at night: what changed by day left several, and in each of them every search looks up every word. */
    public void joinSegments() {
        index.compact();
    }

    public IndexStatus status() {
        IndexState.Rebuild last = state.read();
        return new IndexStatus(rows.count(), indexed(), last.running(), last.done(), last.total(), last.generation(), last.startedAt(),
                last.finishedAt(), meanings.status(), index.lastError());
    }

    public IndexHealth health() {
        long total = rows.count();
        long indexed = indexed();
        boolean waiting = outbox.backlog(IndexMessages.INDEX) > 0;
        return new IndexHealth(indexed != UNREADABLE, total == indexed || waiting && indexed != UNREADABLE, state.read().running(), total, indexed);
    }

    private long indexed() {
        try {
            return index.count();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "The search index cannot be read", broken);
            return UNREADABLE;
        }
    }
}
