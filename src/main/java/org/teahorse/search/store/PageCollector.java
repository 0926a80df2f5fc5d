package org.teahorse.search.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.teahorse.search.Facet;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.SegmentColumns;
import org.teahorse.search.domain.ValueNumbers;

/**
 * Everything a result page needs, in one walk over the rows that match the words: the best hits, the counts of every facet as if it had
 * no filter of its own, and how many hits are hidden. A row that fails one facet's filter counts for that facet alone.
 */
final class PageCollector extends SimpleCollector {

    private final EntryColumns columns;
    private final int today;
    private final boolean internal;
    private final boolean copies;
    private final Set<Integer> exempt;
    private final TopFieldCollector top;

    /** By number of the value; null when nothing is to be counted. */
    private final int[] counts;
    /** By number of the value, the bit of the filter that lets it pass; null without filters. */
    private final int[] passes;
    /** By number of the value, the bit of the filter of its facet; null without filters. */
    private final int[] filterOf;
    private final int allFilters;
    private SegmentColumns segment;
    private LeafCollector topOfSegment;
    private int segmentStart;
    private long total;
    private long hiddenInternal;

    /**
     * @param counted whether facets are counted
     * @param exempt  rows that are shown though they are internal or copies
     * @param top     keeps the best hits
     */
    PageCollector(Asked asked, EntryColumns columns, boolean counted, Set<Integer> exempt, TopFieldCollector top) {
        this.columns = columns;
        this.today = (int) asked.today().toEpochDay();
        this.internal = asked.request().internal();
        this.copies = asked.copies();
        this.exempt = exempt;
        this.top = top;
        ValueNumbers numbers = columns.numbers();
        List<Map.Entry<Facet, Set<String>>> filters = List.copyOf(asked.request().filters().entrySet());
        counts = counted ? new int[numbers.size()] : null;
        passes = filters.isEmpty() ? null : new int[numbers.size()];
        filterOf = filters.isEmpty() ? null : new int[numbers.size()];
        allFilters = (1 << filters.size()) - 1;
        for (int i = 0; i < filters.size(); i++) {
            int bit = 1 << i;
            Set<String> chosen = filters.get(i).getValue();
            numbers.of(filters.get(i).getKey()).forEach((value, number) -> {
                filterOf[number] = bit;
                passes[number] = chosen.contains(value) ? bit : 0;
            });
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        segmentStart = context.docBase;
        segment = columns.of(context);
        topOfSegment = top.getLeafCollector(context);
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
        topOfSegment.setScorer(scorer);
    }

    @Override
    public void collect(int row) throws IOException {
        int state = segment.state(row);
        boolean shown = !exempt.isEmpty() && exempt.contains(segmentStart + row);
        if ((state & EntryField.STATE_COPY) != 0 && !copies && !shown) {
            return;
        }
        int failed = passes == null ? 0 : allFilters & ~passed(row);
        if (Integer.bitCount(failed) > 1) {
            return;
        }
        if ((state & EntryField.STATE_INTERNAL) != 0 && !internal && !shown) {
            hiddenInternal += failed == 0 ? 1 : 0;
        } else {
            if (failed == 0) {
                total++;
                topOfSegment.collect(row);
            }
            if (counts != null) {
                count(row, failed);
            }
        }
    }

    private int passed(int row) {
        int passed = 0;
        for (int at = segment.start(row), end = segment.start(row + 1); at < end; at++) {
            passed |= passes[segment.value(at)];
        }
        for (int openings = segment.openings(row, today), number = ValueNumbers.firstOpening(); openings != 0; openings >>= 1, number++) {
            passed |= (openings & 1) == 0 ? 0 : passes[number];
        }
        return passed;
    }

    /** @param failed the filter whose facet alone is counted; 0 to count all */
    private void count(int row, int failed) {
        for (int at = segment.start(row), end = segment.start(row + 1); at < end; at++) {
            int number = segment.value(at);
            if (failed == 0 || filterOf[number] == failed) {
                counts[number]++;
            }
        }
        for (int openings = segment.openings(row, today), number = ValueNumbers.firstOpening(); openings != 0; openings >>= 1, number++) {
            if ((openings & 1) != 0 && (failed == 0 || filterOf[number] == failed)) {
                counts[number]++;
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return top.scoreMode();
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
