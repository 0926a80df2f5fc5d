package org.teahorse.outbox;

import java.time.Instant;

/**
 * A piece of work that failed and will be tried again.
 *
 * @param id       number of the row
 * @param topic    which handler it is for
 * @param key      what it is about
 * @param addedAt  when it was added
 * @param attempts how often it was tried
 * @param dueAt    when it is tried next
 * @param error    why the last try failed
 */
public record FailedMessage(long id, String topic, String key, Instant addedAt, int attempts, Instant dueAt, String error) {
}
