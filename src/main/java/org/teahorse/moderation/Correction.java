package org.teahorse.moderation;

import java.time.Instant;
import org.teahorse.search.EntryType;

/**
 * What a reader says is wrong with a record.
 *
 * @param title     of the record when it was said
 * @param contact   how to answer; null when the reader left none
 * @param note      what was done; null while it is open
 * @param settledBy null while it is open
 * @param submission the version that answers it; null while nobody wrote one
 */
public record Correction(long id, EntryType type, long recordId, String title, String message, String contact, Instant createdAt, State state,
        String note, String settledBy, Instant settledAt, Long submission) {

    /** What became of it. */
    public enum State { OPEN, DONE, DECLINED }
}
