package org.teahorse.search;

import java.time.Instant;

/**
 * How the index stands against the table.
 *
 * @param rows       entries in the table
 * @param indexed    entries in the index; -1 when it cannot be read
 * @param running    whether a rebuild is under way
 * @param done       entries the present or last rebuild has passed
 * @param total      entries it set out to pass
 * @param generation number of the present or last rebuild
 * @param startedAt  of the present or last rebuild; null when there was none
 * @param finishedAt of the last rebuild; null while it runs
 * @param meanings   how far the meaning of entries is known
 * @param lastError  the last failure since the server started; null when there was none, or work went well since
 */
public record IndexStatus(long rows, long indexed, boolean running, long done, long total, long generation, Instant startedAt,
        Instant finishedAt, MeaningStatus meanings, String lastError) {
}
