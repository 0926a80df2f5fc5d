package org.teahorse.outbox;

import java.time.Instant;

/**
 * How the work of one topic stands.
 *
 * @param topic  its name
 * @param served whether a handler of this server does its work
 * @param waiting messages not yet done
 * @param failed those among them that failed at least once
 * @param oldest when the oldest of them was added; null when none waits
 */
public record OutboxTopic(String topic, boolean served, long waiting, long failed, Instant oldest) {
}
