package org.teahorse.outbox;

import java.util.List;

/**
 * Does the work of one topic. Called in a transaction of its own under the system's row scope. A message may come twice (the
 * server can die between the work and its commit), so the work must be idempotent; an exception keeps the messages for a later try.
 */
public interface OutboxHandler {

    /** The topic this handler serves. */
    String topic();

    /** @param messages one batch of the topic, oldest first */
    void handle(List<OutboxMessage> messages);
}
