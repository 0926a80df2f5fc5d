package org.teahorse.outbox;

import jakarta.json.JsonObject;

/**
 * One piece of work.
 *
 * @param id      number of the row, growing
 * @param topic   which handler it is for
 * @param key     what it is about, for people who read the table
 * @param payload what the handler needs to know
 */
public record OutboxMessage(long id, String topic, String key, JsonObject payload) {
}
