package org.teahorse.search.store;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.SegmentColumns;
import org.teahorse.search.domain.ValueNumbers;

/**
 * Everything a result page needs, in one walk over the rows that match the words: the best hits, the counts of every facet as if it had
 * no filter of its own, and how many hits are hidden. A row that fails one facet's filter counts for that facet alone.
 */
final class PageCollector implements SoughtRows.Taker {

    private final EntryColumns columns;
    private final RowGate gate;
    private final int today;
    private final Set<Integer> exempt;
    private final BestRows best;

    /** By number of the value; null when nothing is to be counted. */
    private final int[] counts;
    private SegmentColumns segment;
    private int segmentStart;
    private long total;
    private long hiddenInternal;

    /**
     * @param counted whether facets are counted
     * @param exempt  rows that are shown though they are internal or copies
     * @param best    keeps the best hits
     */
    PageCollector(Asked asked, RowGate gate, EntryColumns columns, boolean counted, Set<Integer> exempt, BestRows best) {
        this.columns = columns;
        this.gate = gate;
        this.today = (int) asked.today().toEpochDay();
        this.exempt = exempt;
        this.best = best;
        counts = counted ? new int[columns.numbers().size()] : null;
    }

    @Override
    public void begin(LeafReaderContext context, SoughtRows.Found found) throws IOException {
        segmentStart = context.docBase;
        segment = columns.of(context);
        best.begin(context, found);
    }

    @Override
    public void take(int row) throws IOException {
        int state = segment.state(row);
        boolean shown = !exempt.isEmpty() && exempt.contains(segmentStart + row);
        if (gate.hidesCopy(state) && !shown) {
            return;
        }
        int failed = gate.failed(segment, row);
        if (Integer.bitCount(failed) > 1) {
            return;
        }
        if (gate.hidesInternal(state) && !shown) {
            hiddenInternal += failed == 0 ? 1 : 0;
        } else {
            if (failed == 0) {
                total++;
                best.take(row);
            }
            if (counts != null) {
                count(row, failed);
            }
        }
    }

    /** @param failed the filter whose facet alone is counted; 0 to count all */
    private void count(int row, int failed) {
        for (int at = segment.start(row), end = segment.start(row + 1); at < end; at++) {
            int number = segment.value(at);
            if (gate.counts(number, failed)) {
                counts[number]++;
            }
        }
        for (int openings = segment.openings(row, today), number = ValueNumbers.firstOpening(); openings != 0; openings >>= 1, number++) {
            if ((openings & 1) != 0 && gate.counts(number, failed)) {
                counts[number]++;
            }
        }
    }

    long total() {
        return total;
    }

    long hiddenInternal() {
        return hiddenInternal;
    }

    /** Counts by number of the value; null when nothing was counted. */
    int[] counts() {
        return counts;
    }
}
