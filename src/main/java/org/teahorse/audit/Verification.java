package org.teahorse.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the chain found.
 *
 * @param whole    whether from the beginning; else since the last verification that found nothing
 * @param rows     how many rows were checked
 * @param seals    how many seals were checked
 * @param unsealed how many rows wait to be sealed
 * @param toSeq    last row that was checked
 * @param millis   how long it took
 * @param findings what is wrong, first in the chain first; at most twenty are named
 */
public record Verification(Instant at, String by, boolean whole, long rows, long seals, long unsealed, long toSeq, long millis, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that is wrong.
     *
     * @param kind a code: ROW_CHANGED, ROW_REMOVED, ROW_INSERTED, ROW_MOVED, LINK_REMOVED, LINK_UNSEALED, SEAL_CHANGED, SEAL_REMOVED, HEAD_DIFFERS
     * @param seq  place in the chain; 0 for none
     * @param id   number of the row, or of the seal
     */
    public record Finding(String kind, long seq, long id) {
    }

    public boolean good() {
        return findings.isEmpty();
    }
}
