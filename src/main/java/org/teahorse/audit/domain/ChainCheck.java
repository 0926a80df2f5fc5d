package org.teahorse.audit.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Walks the chain row by row and seal by seal and says what is wrong. After a mistake it goes on from what is written there, so that
 * one changed row is one finding and not a thousand.
 */
public final class ChainCheck {

    private static final int MOST_FINDINGS = 20;

    private final List<Finding> findings = new ArrayList<>();
    private long rows;
    private long seals;
    private long seq;
    private String rowHash;
    private long seal;
    private String sealHash;

    /**
     * What is wrong.
     *
     * @param seq where in the chain; 0 for a row that is in no chain
     * @param id  number of the row; 0 for a seal
     */
    public record Finding(Kind kind, long seq, long id) {
    }

    /** The sorts of wrong. */
    public enum Kind {
        /** A row is not what it was when it was chained. */
        ROW_CHANGED,
        /** A row is gone, and its place in the chain shows it. */
        ROW_REMOVED,
        /** A row is there that was never chained and does not wait to be. */
        ROW_INSERTED,
        /** A row stands where another one was chained. */
        ROW_MOVED,
        /** A place of the chain is gone. */
        LINK_REMOVED,
        /** A place of the chain is there that no seal covers. */
        LINK_UNSEALED,
        /** A seal does not say what it said. */
        SEAL_CHANGED,
        /** A seal is gone. */
        SEAL_REMOVED,
        /** A head that was published is not the chain's. */
        HEAD_DIFFERS
    }

    /** From the beginning. */
    public ChainCheck() {
        this(0, Chain.START, 0, Chain.START);
    }

    /** From a place that is trusted. @param seq last row before @param seal last seal before */
    public ChainCheck(long seq, String rowHash, long seal, String sealHash) {
        this.seq = seq;
        this.rowHash = rowHash;
        this.seal = seal;
        this.sealHash = sealHash;
    }

    /** The next row. @param neighbours rows among which one that took its place is looked for */
    public void row(AuditRow row, List<AuditRow> neighbours) {
        if (row.seq() <= seq) {
            found(Kind.ROW_MOVED, row.seq(), row.id());
            return;
        }
        for (long missing = seq + 1; missing < row.seq() && findings.size() < MOST_FINDINGS; missing++) {
            found(Kind.LINK_REMOVED, missing, 0);
        }
        boolean gap = row.seq() != seq + 1;
        if (row.values() == null) {
            found(Kind.ROW_REMOVED, row.seq(), row.id());
        } else if (!gap && !Chain.row(rowHash, row.seq(), row).equals(row.hash())) {
            // nobody looks among neighbours for what is not named any more
            found(findings.size() < MOST_FINDINGS && neighbours.stream().anyMatch(other -> other != row && other.values() != null
                    && Chain.row(rowHash, row.seq(), other).equals(row.hash())) ? Kind.ROW_MOVED : Kind.ROW_CHANGED, row.seq(), row.id());
        }
        seq = row.seq();
        rowHash = row.hash();
        rows++;
    }

    /** The next seal, after its last row. */
    public void seal(AuditSeal next, boolean lastRowIsThere) {
        if (next.number() != seal + 1) {
            found(Kind.SEAL_REMOVED, next.fromSeq() - 1, seal + 1);
        } else if (!next.previousHash().equals(sealHash)
                || !Chain.seal(next.number(), next.fromSeq(), next.toSeq(), next.rowsHash(), next.previousHash(), next.at()).equals(next.hash())
                || lastRowIsThere && !next.rowsHash().equals(rowHash)) {
            found(Kind.SEAL_CHANGED, next.toSeq(), next.number());
        }
        seal = next.number();
        sealHash = next.hash();
        seals++;
    }

    public void found(Kind kind, long where, long id) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Finding(kind, where, id));
        }
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The last row that was walked. */
    public long seq() {
        return seq;
    }

    public String rowHash() {
        return rowHash;
    }

    public long seal() {
        return seal;
    }

    public String sealHash() {
        return sealHash;
    }

    public long rows() {
        return rows;
    }

    public long seals() {
        return seals;
    }
}
