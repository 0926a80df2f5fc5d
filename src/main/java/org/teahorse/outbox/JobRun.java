package org.teahorse.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * The last run of a job that the server does by itself.
 *
 * @param job        its name
 * @param startedAt  when it began
 * @param endedAt    when it ended
 * @param runs       how often it ran since it is counted
 * @param failures   how many of those failed
 * @param error      why the last one failed; null when it went well
 * @param lastGoodAt when one last went well; null while none did
 */
public record JobRun(String job, Instant startedAt, Instant endedAt, long runs, long failures, String error, Instant lastGoodAt) {

    /** How long it took. */
    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }
}
