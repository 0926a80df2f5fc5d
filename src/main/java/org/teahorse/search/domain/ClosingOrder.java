package org.teahorse.search.domain;

import org.teahorse.search.Opening;

/** Sorts what is open by its last day, then what is announced by its first; the rest comes after, and what is
 * over last. */
public final class ClosingOrder extends RowValues {

    /** More days than any calendar has, and few enough that sums of them stay exact. */
    private static final double AFTER = 1e8;

    private final int today;

    public ClosingOrder(EntryColumns columns, int today) {
        super(columns);
        this.today = today;
    }

    @Override
    double value(SegmentColumns segment, int row, double score) {
        int openings = segment.openings(row, today);
        if ((openings & Opening.NOW.bit()) != 0) {
            return Math.min(AFTER, segment.closes(row));
        }
        if ((openings & Opening.UPCOMING.bit()) != 0) {
            return AFTER + segment.opens(row);
        }
        return segment.over(row, today) ? 3 * AFTER : 2 * AFTER;
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public String toString() {
        return "days of closing and opening, seen on day " + today;
    }
}
