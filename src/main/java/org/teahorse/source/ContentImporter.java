package org.teahorse.source;

import java.util.List;

/**
 * How a content module takes part in imports. Called by the exchange in a transaction under the system's row scope, one chunk of
 * rows at a time; every call must leave the same state when it is made again.
 */
public interface ContentImporter {

    /** Name of the content type in declarations of sources: {@code policy}. */
    String contentType();

    /** The fields the type takes. Texts may also be given in another language as {@code name@en}. */
    List<ContentField> fields();

    /** Creates, updates or leaves each row, and publishes what changed. */
    ChunkOutcome importRows(Source source, List<ContentRow> rows);

    /** External ids of the source's live records in their order, for the comparison with a snapshot. */
    List<String> liveExternalIds(String sourceKey, String after, int most);

    /** How many records of the source are live. */
    long liveCount(String sourceKey);

    /** Withdraws records that a snapshot no longer contains. */
    void withdraw(String sourceKey, List<String> externalIds);

    /** What became of a chunk. Rows with a rejecting problem are in none of the counts. */
    record ChunkOutcome(int created, int updated, int unchanged, List<RowProblem> problems) {
    }
}
