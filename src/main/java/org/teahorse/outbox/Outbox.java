package org.teahorse.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.teahorse.outbox.store.OutboxStore;

/** Takes work that must follow the transaction in progress, if and only if it commits. */
@ApplicationScoped
public class Outbox {

    @Inject
    private OutboxStore store;

    @Inject
    private Event<WorkWaiting> waiting;

    /** Says that rows may be waiting; observed after the commit, only to wake the worker. */
    public record WorkWaiting(String topic) {
    }

    /** Adds a message in the caller's transaction; the worker is woken after its commit. */
    public void add(String topic, String key, JsonObject payload) {
        store.insert(topic, key, payload.toString());
        waiting.fire(new WorkWaiting(topic));
    }

    /** The number of messages of the topic not yet done. */
    public long backlog(String topic) {
        return store.count(topic);
    }
}
