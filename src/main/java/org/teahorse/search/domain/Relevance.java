package org.teahorse.search.domain;

import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.teahorse.search.Standing;

/**
 * How well a text matches, times how much the entry still counts, times how fresh it is. The factors are modest: they order entries
 * that match about equally well, and cannot lift one that hardly matches. A product, because a sum would drown in the scores of
 * long queries.
 */
public final class Relevance extends DoubleValuesSource {

    private static final double THOUSAND = 1000;
    private static final double INTERNAL = 0.6;
    private static final double OLDEST = 0.85;
    private static final double UNDATED = 0.9;
    private static final double HALF_LIFE_DAYS = 3 * 365.25;
    /** By age in days: a power for each of tens of thousands of hits would cost more than the search. */
    private static final double[] FRESHNESS = IntStream.range(0, 30 * 365)
            .mapToDouble(age -> OLDEST + (1 - OLDEST) * Math.pow(2, -age / HALF_LIFE_DAYS)).toArray();

    private final long today;

    public Relevance(LocalDate today) {
        this.today = today.toEpochDay();
    }

    /** What does not change with time, in thousandths. */
    static int storedWeight(Standing standing, boolean internal) {
        double weight = switch (standing) {
            case CURRENT -> 1;
            case UNVERIFIED -> 0.97;
            case DRAFT -> 0.85;
            case ENDED -> 0.7;
        };
        return (int) Math.round(THOUSAND * weight * (internal ? INTERNAL : 1));
    }

    double freshness(long day) {
        return FRESHNESS[(int) Math.min(FRESHNESS.length - 1L, Math.max(0, today - day))];
    }

    @Override
    public DoubleValues getValues(LeafReaderContext segment, DoubleValues scores) throws IOException {
        SortedNumericDocValues weights = DocValues.getSortedNumeric(segment.reader(), EntryField.WEIGHT);
        SortedNumericDocValues days = DocValues.getSortedNumeric(segment.reader(), EntryField.DATE);
        return new DoubleValues() {

            private int current;

            @Override
            public boolean advanceExact(int doc) throws IOException {
                current = doc;
                return scores.advanceExact(doc);
            }

            @Override
            public double doubleValue() throws IOException {
                double weight = weights.advanceExact(current) ? weights.nextValue() / THOUSAND : 1;
                double fresh = days.advanceExact(current) ? freshness(days.nextValue()) : UNDATED;
                return scores.doubleValue() * weight * fresh;
            }
        };
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int doc, Explanation text) throws IOException {
        DoubleValues one = getValues(segment, new DoubleValues() {

            @Override
            public double doubleValue() {
                return text.getValue().doubleValue();
            }

            @Override
            public boolean advanceExact(int any) {
                return true;
            }
        });
        one.advanceExact(doc);
        return Explanation.match(one.doubleValue(), "text score × standing × freshness", text);
    }

    @Override
    public boolean needsScores() {
        return true;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Relevance relevance && relevance.today == today;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(today);
    }

    @Override
    public String toString() {
        return "relevance on day " + today;
    }
}
