package org.teahorse.audit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.audit.domain.ChainCheck.Finding;
import org.teahorse.audit.domain.ChainCheck.Kind;

/** Every way of changing the past is one finding that names the place. */
class ChainCheckTest {

    private static AuditRow row(long seq, String previous, String... more) {
        AuditRow bare = new AuditRow(seq, seq * 10, values("row" + seq, more), null);
        return new AuditRow(seq, seq * 10, bare.values(), Chain.row(previous, seq, bare));
    }

    private static List<String> values(String act, String... more) {
        return AuditRow.values("2026-11-26T00:00:00.000000Z", "PERSON", "id", more.length == 0 ? "name" : more[0], null, null, null, act, "type", "target", null, null, "{}");
    }

    /** Rows 1 to 6, sealed in threes. */
    private static List<AuditRow> rows() {
        List<AuditRow> rows = new ArrayList<>();
        for (long seq = 1; seq <= 6; seq++) {
            rows.add(row(seq, seq == 1 ? Chain.START : rows.get(rows.size() - 1).hash()));
        }
        return rows;
    }

    private static List<AuditSeal> seals(List<AuditRow> rows) {
        List<AuditSeal> seals = new ArrayList<>();
        for (long number = 1; number <= 2; number++) {
            String previous = number == 1 ? Chain.START : seals.get(0).hash();
            String rowsHash = rows.get((int) number * 3 - 1).hash();
            seals.add(new AuditSeal(number, number * 3 - 2, number * 3, rowsHash, previous, "t", Chain.seal(number, number * 3 - 2, number * 3, rowsHash, previous, "t")));
        }
        return seals;
    }

    private static List<Finding> check(List<AuditRow> rows, List<AuditSeal> seals) {
        ChainCheck check = new ChainCheck();
        for (AuditRow row : rows) {
            check.row(row, rows);
            seals.stream().filter(seal -> seal.toSeq() == row.seq()).forEach(seal -> check.seal(seal, true));
        }
        return check.findings();
    }

    @Test
    void aWholeChainIsGood() {
        List<AuditRow> rows = rows();
        assertEquals(List.of(), check(rows, seals(rows)));
    }

    @Test
    void aChangedRowIsOneFinding() {
        List<AuditRow> rows = rows();
        List<AuditSeal> seals = seals(rows);
        rows.set(2, new AuditRow(3, 30, values("row3", "other"), rows.get(2).hash()));
        assertEquals(List.of(new Finding(Kind.ROW_CHANGED, 3, 30)), check(rows, seals));
    }

    @Test
    void aRowThatIsGoneAndAPlaceThatIsGoneAreNamed() {
        List<AuditRow> rows = rows();
        List<AuditSeal> seals = seals(rows);
        rows.set(1, new AuditRow(2, 20, null, rows.get(1).hash()));
        assertEquals(List.of(new Finding(Kind.ROW_REMOVED, 2, 20)), check(rows, seals));
        rows.remove(1);
        assertEquals(List.of(new Finding(Kind.LINK_REMOVED, 2, 0)), check(rows, seals));
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        List<AuditRow> rows = rows();
        List<AuditSeal> seals = seals(rows);
        AuditRow four = new AuditRow(4, rows.get(4).id(), rows.get(4).values(), rows.get(3).hash());
        AuditRow five = new AuditRow(5, rows.get(3).id(), rows.get(3).values(), rows.get(4).hash());
        rows.set(3, four);
        rows.set(4, five);
        assertEquals(List.of(new Finding(Kind.ROW_MOVED, 4, 50), new Finding(Kind.ROW_MOVED, 5, 40)), check(rows, seals));
    }

    @Test
    void aSealThatWasChangedOrIsGoneIsNamed() {
        List<AuditRow> rows = rows();
        List<AuditSeal> seals = seals(rows);
        AuditSeal first = seals.get(0);
        seals.set(0, new AuditSeal(1, 1, 3, first.rowsHash(), first.previousHash(), "other", first.hash()));
        assertEquals(List.of(new Finding(Kind.SEAL_CHANGED, 3, 1)), check(rows, seals));
        seals.remove(0);
        assertEquals(List.of(new Finding(Kind.SEAL_REMOVED, 3, 1)), check(rows, seals));
    }

    @Test
    void noTwoRowsReadAlike() {
        AuditRow one = new AuditRow(1, 1, AuditRow.values("ab", "c", null), null);
        AuditRow other = new AuditRow(1, 1, AuditRow.values("a", "bc", null), null);
        AuditRow empty = new AuditRow(1, 1, AuditRow.values("ab", "c", ""), null);
        assertNotEquals(Chain.row(Chain.START, 1, one), Chain.row(Chain.START, 1, other));
        assertNotEquals(Chain.row(Chain.START, 1, one), Chain.row(Chain.START, 1, empty));
    }

    @Test
    void manyMistakesAreCutOff() {
        List<AuditRow> rows = new ArrayList<>();
        for (long seq = 1; seq <= 3_000; seq++) {
            rows.add(new AuditRow(seq, seq, values("x"), "0".repeat(64)));
        }
        assertTrue(check(rows, List.of()).size() == 20);
    }
}
