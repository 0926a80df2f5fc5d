package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.teahorse.outbox.Outbox;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;
import org.teahorse.search.store.IndexMessages.Step;

/**
 * Rebuilds the index while it is searched, a few thousand rows a step. Each step leaves a message for the next, so that no transaction
 * is long, everybody sees how far it is, and a restart goes on where it stopped. The last step removes what the rebuild did not meet.
 */
@ApplicationScoped
public class ReindexHandler implements OutboxHandler {

    /** Few enough for a short transaction, many enough that the commits between do not matter. */
    int rowsAStep = 2_000;

    @Inject
    EntryIndex index;

    @Inject
    IndexState state;

    @Inject
    EntryRows rows;

    @Inject
    Outbox outbox;

    @Override
    public String topic() {
        return IndexMessages.REINDEX;
    }

    /** Starts a rebuild, in the caller's transaction. */
    public void start() {
        outboxStep(new Step(state.begin(rows.count()), 0));
    }

    @Override
    public void handle(List<OutboxMessage> messages) {
        messages.forEach(message -> take(IndexMessages.step(message.payload())));
    }

    private void take(Step step) {
        if (state.read().generation() != step.generation()) {
            return; // a later rebuild has begun from the start
        }
        List<Long> passed = index.write(() -> {
            List<Long> ids = index.refreshNext(step.after(), rowsAStep, step.generation());
            if (ids.size() < rowsAStep) {
                index.purgeOlderThan(step.generation());
                index.compact();
            }
            return ids;
        });
        state.advance(passed.size());
        if (passed.size() < rowsAStep) {
            state.finish();
        } else {
            outboxStep(new Step(step.generation(), passed.get(passed.size() - 1)));
        }
    }

    private void outboxStep(Step step) {
        outbox.add(IndexMessages.REINDEX, "rebuild " + step.generation() + " after " + step.after(), IndexMessages.step(step));
    }
}
