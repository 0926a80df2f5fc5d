package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.teahorse.outbox.OutboxHandler;
import org.teahorse.outbox.OutboxMessage;
import org.teahorse.search.EntryType;

/** Indexes the documents that transactions published or withdrew; a document named by several messages is read once. */
@ApplicationScoped
public class IndexHandler implements OutboxHandler {

    @Inject
    EntryIndex index;

    @Inject
    IndexState state;

    @Override
    public String topic() {
        return IndexMessages.INDEX;
    }

    @Override
    public void handle(List<OutboxMessage> messages) {
        Map<EntryType, Collection<Long>> documents = new EnumMap<>(EntryType.class);
        for (OutboxMessage message : messages) {
            IndexMessages.documents(message.payload())
                    .forEach((type, ids) -> documents.computeIfAbsent(type, none -> new TreeSet<>()).addAll(ids));
        }
        index.write(() -> {
            long generation = state.read().generation();
            documents.forEach((type, ids) -> index.refresh(type, new ArrayList<>(ids), generation));
        });
    }
}
