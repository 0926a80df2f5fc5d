package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.teahorse.embedding.Embedder;
import org.teahorse.outbox.Outbox;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;
import org.teahorse.search.EntryType;
import org.teahorse.search.domain.Folding;
import org.teahorse.search.store.MeaningStore.Words;

/**
 * Works out what published texts mean, after they can be found by their words, a few texts a transaction: a restart goes on where it
 * stopped. When all of a message is known its documents are indexed once more, now with it.
 */
@ApplicationScoped
public class MeaningHandler implements OutboxHandler {

    /** A second's work, about. */
    private static final int WORDS_A_STEP = 96;

    @Inject
    MeaningStore store;

    @Inject
    Embedder embedder;

    @Inject
    Outbox outbox;

    @Override
    public String topic() {
        return IndexMessages.MEANING;
    }

    /** Without a model the work waits until there is one. */
    @Override
    public boolean ready() {
        return embedder.available();
    }

    @Override
    public int atOnce() {
        return 1;
    }

    /** Says in the caller's transaction what is to be worked out. */
    public void want(Map<EntryType, ? extends Collection<Long>> documents) {
        Map<EntryType, Collection<Long>> lacking = embedder.available() ? store.lacking(documents) : Map.of();
        if (!lacking.isEmpty()) {
            outbox.add(IndexMessages.MEANING, IndexMessages.key(lacking), IndexMessages.documents(lacking));
        }
    }

    /** As {@link #want(Map)}, a few documents a message. */
    void want(Map<EntryType, ? extends Collection<Long>> documents, int aMessage) {
        documents.forEach((type, ids) -> {
            List<Long> all = List.copyOf(ids);
            for (int from = 0; from < all.size(); from += aMessage) {
                Map<EntryType, List<Long>> some = Map.of(type, all.subList(from, Math.min(all.size(), from + aMessage)));
                outbox.add(IndexMessages.MEANING, IndexMessages.key(some), IndexMessages.documents(some));
            }
        });
    }

    /** Why there is no model; empty when there is. */
    String problem() {
        return embedder.problem();
    }

    @Override
    public void handle(List<OutboxMessage> messages) {
        messages.forEach(this::take);
    }

    private void take(OutboxMessage message) {
        Map<EntryType, List<Long>> documents = IndexMessages.documents(message.payload());
        List<Words> words = store.words(documents, WORDS_A_STEP);
        if (!words.isEmpty()) {
            store.keep(words, embedder.embedAll(words.stream().map(text -> Folding.fold(text.text())).toList()));
        }
        outbox.add(words.size() == WORDS_A_STEP ? IndexMessages.MEANING : IndexMessages.INDEX, message.key(), message.payload());
    }
}
