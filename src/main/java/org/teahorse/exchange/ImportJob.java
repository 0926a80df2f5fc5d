package org.teahorse.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An import job as people see it.
 *
 * @param total          rows read so far, which is all of them when the job is done
 * @param percent        how much of the file was read, 0 to 100
 * @param wouldWithdraw  how many records a waiting snapshot would take off; null when it waits for nothing
 * @param failure        key into the {@code messages} bundle; null unless it failed
 */
public record ImportJob(UUID id, String sourceKey, State state, long total, int created, int updated, int unchanged, int withdrawn,
        int rejected, int warnings, boolean snapshot, Integer wouldWithdraw, String failure, String orderedBy, long fileBytes,
        int percent, Instant queuedAt, Instant startedAt, Instant finishedAt) {

    /** The life of a job: queued, running, perhaps waiting for a confirmation, and one of three ends. */
    public enum State { QUEUED, RUNNING, WAITING, DONE, FAILED, CANCELLED }

    public boolean ended() {
        return state == State.DONE || state == State.FAILED || state == State.CANCELLED;
    }

    /** Rows a second since the job started; 0 before. */
    public long rate(Instant now) {
        if (startedAt == null) {
            return 0;
        }
        long millis = Math.max(1, Duration.between(startedAt, finishedAt == null ? now : finishedAt).toMillis());
        return total * 1000 / millis;
    }

    /** Time left at the pace so far; null while nothing can be said. */
    public Duration left(Instant now) {
        if (startedAt == null || ended() || percent <= 0) {
            return null;
        }
        long spent = Duration.between(startedAt, now).toMillis();
        return Duration.ofMillis(spent * (100 - percent) / percent);
    }
}
