package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import org.teahorse.outbox.Outbox;
import org.teahorse.search.EntryType;
import org.teahorse.search.MeaningStatus;

/**
 * Compares what has a meaning in the table and in the index with what should: after the model was switched on or changed, after an
 * upgrade, after a backup was restored.
 */
@ApplicationScoped
public class MeaningCare {

    private static final Logger LOG = System.getLogger(MeaningCare.class.getName());
    /** Documents that one check has worked out, so that no message is without end. */
    private static final int MOST = 20_000;
    private static final int A_MESSAGE = 200;

    @Inject
    MeaningStore store;

    @Inject
    MeaningHandler handler;

    @Inject
    EntryIndex index;

    @Inject
    ReindexHandler rebuild;

    @Inject
    Outbox outbox;

    private volatile long lastDifference;

    /** To be called in a transaction, at start and every ten minutes. @return whether something was missing, and is being seen to */
    public boolean check() {
        if (!handler.ready() || working()) {
            return false;
        }
        Map<EntryType, Collection<Long>> lacking = store.firstLacking(MOST);
        if (!lacking.isEmpty()) {
            LOG.log(Level.INFO, "The meaning of {0} documents is worked out", lacking.values().stream().mapToInt(Collection::size).sum());
            handler.want(lacking, A_MESSAGE);
            return true;
        }
        long difference = store.countKnown() - index.countMeanings();
        // rows that were committed between the two counts look like a difference too, but not twice the same
        boolean stands = difference != 0 && difference == lastDifference;
        lastDifference = difference;
        if (stands) {
            LOG.log(Level.WARNING, "The meaning of {0} entries is not in the index: rebuilding", difference);
            rebuild.start();
        }
        return stands;
    }

    private boolean working() {
        return outbox.backlog(IndexMessages.MEANING) + outbox.backlog(IndexMessages.INDEX) + outbox.backlog(IndexMessages.REINDEX) > 0;
    }

    /** Forgets what no entry has said for a month. */
    public int forgetUnused() {
        return store.forgetUnused();
    }

    public MeaningStatus status() {
        return new MeaningStatus(handler.ready(), handler.problem(), store.countKnown(), outbox.backlog(IndexMessages.MEANING));
    }
}
