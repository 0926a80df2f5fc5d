package org.teahorse.search.store;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopFieldCollector;
import org.teahorse.search.Facet;
import org.teahorse.search.domain.EntryField;

/**
 * Everything a result page needs, in one walk over the rows that match the words: the best hits, the counts of every facet as if it had
 * no filter of its own, and how many hits are hidden. A row that fails one facet's filter counts for that facet alone.
 */
final class PageCollector extends SimpleCollector {

    private final FacetOrdinals ordinals;
    private final Map<Facet, int[]> counts = new EnumMap<>(Facet.class);
    private final boolean internal;
    private final boolean copies;
    private final Set<Integer> exempt;
    private final TopFieldCollector top;

    private final Filter[] filters;
    private final Counter[] counters;
    private SortedNumericDocValues states;
    private LeafCollector topOfSegment;
    private int segmentStart;
    private long total;
    private long hiddenInternal;

    /** A facet with a filter. */
    private static final class Filter {

        private final Facet facet;
        private final boolean[] chosen;
        private SortedSetDocValues values;
        private int[] numbers;
        private Counter counter;

        Filter(Facet facet, boolean[] chosen) {
            this.facet = facet;
            this.chosen = chosen;
        }

        boolean passes(int row) throws IOException {
            if (values.advanceExact(row)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    if (chosen[numbers[(int) values.nextOrd()]]) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** A facet that is counted. */
    private static final class Counter {

        private final Facet facet;
        private final int[] counts;
        private SortedSetDocValues values;
        private int[] numbers;

        Counter(Facet facet, int[] counts) {
            this.facet = facet;
            this.counts = counts;
        }

        void count(int row) throws IOException {
            if (values.advanceExact(row)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[numbers[(int) values.nextOrd()]]++;
                }
            }
        }
    }

    /**
     * @param counted the facets to count
     * @param exempt  rows that are shown though they are internal or copies
     * @param top     keeps the best hits
     */
    PageCollector(Asked asked, FacetOrdinals ordinals, Set<Facet> counted, Set<Integer> exempt, TopFieldCollector top) {
        this.ordinals = ordinals;
        this.internal = asked.request().internal();
        this.copies = asked.copies();
        this.exempt = exempt;
        this.top = top;
        counted.forEach(facet -> counts.put(facet, new int[ordinals.values(facet).length]));
        filters = asked.request().filters().entrySet().stream()
                .map(filter -> new Filter(filter.getKey(), ordinals.chosen(filter.getKey(), filter.getValue()))).toArray(Filter[]::new);
        counters = counts.entrySet().stream().map(count -> new Counter(count.getKey(), count.getValue())).toArray(Counter[]::new);
        for (Filter filter : filters) {
            for (Counter counter : counters) {
                if (counter.facet == filter.facet) {
                    filter.counter = counter;
                }
            }
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        segmentStart = segment.docBase;
        states = DocValues.getSortedNumeric(segment.reader(), EntryField.STATE);
        topOfSegment = top.getLeafCollector(segment);
        for (Filter filter : filters) {
            filter.values = DocValues.getSortedSet(segment.reader(), EntryField.of(filter.facet));
            filter.numbers = ordinals.ofSegment(filter.facet, segment.ord);
        }
        for (Counter counter : counters) {
            counter.values = DocValues.getSortedSet(segment.reader(), EntryField.of(counter.facet));
            counter.numbers = ordinals.ofSegment(counter.facet, segment.ord);
        }
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
        topOfSegment.setScorer(scorer);
    }

    @Override
    public void collect(int row) throws IOException {
        int state = states.advanceExact(row) ? (int) states.nextValue() : 0;
        boolean shown = exempt.contains(segmentStart + row);
        if ((state & EntryField.STATE_COPY) != 0 && !copies && !shown) {
            return;
        }
        Filter failed = null;
        for (Filter filter : filters) {
            if (!filter.passes(row)) {
                if (failed != null) {
                    return;
                }
                failed = filter;
            }
        }
        if ((state & EntryField.STATE_INTERNAL) != 0 && !internal && !shown) {
            hiddenInternal += failed == null ? 1 : 0;
        } else if (failed == null) {
            total++;
            topOfSegment.collect(row);
            for (Counter counter : counters) {
                counter.count(row);
            }
        } else if (failed.counter != null) {
            failed.counter.count(row);
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

    /** Counts by the facets' value numbers. */
    Map<Facet, int[]> counts() {
        return counts;
    }
}
