package org.teahorse.outbox;

import java.util.List;

/**
 * Does the work of one topic. Called in a transaction of its own under the system's row scope. A message may come twice (the
 * server can die between the work and its commit), so the work must be idempotent; an exception keeps the messages for a later try.
 */
public interface OutboxHandler {

    /** The topic this handler serves. */
    String topic();

    /** Whether the work can be done now; while it cannot, messages wait and nothing fails. */
    default boolean ready() {
        return true;
    }

    /** How many messages a batch has at most. */
    default int atOnce() {
        return 50;
    }

    /** @param messages one batch of the topic, oldest first */
    void handle(List<OutboxMessage> messages);
}
