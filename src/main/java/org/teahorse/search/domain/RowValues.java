package org.teahorse.search.domain;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;

/** A number worked out for each row from the columns and, where it says so, from the score of its text. */
abstract class RowValues extends DoubleValuesSource {

    private final EntryColumns columns;

    RowValues(EntryColumns columns) {
        this.columns = columns;
    }

    /** @param score of the text; 0 when {@link #needsScores} says no */
    abstract double value(SegmentColumns segment, int row, double score);

    @Override
    public final DoubleValues getValues(LeafReaderContext context, DoubleValues scores) {
        SegmentColumns segment = columns.of(context);
        boolean scored = needsScores();
        return new DoubleValues() {

            private int current;

            @Override
            public boolean advanceExact(int row) throws IOException {
                current = row;
                return !scored || scores.advanceExact(row);
            }

            @Override
            public double doubleValue() throws IOException {
                return value(segment, current, scored ? scores.doubleValue() : 0);
            }
        };
    }

    @Override
    public Explanation explain(LeafReaderContext context, int row, Explanation text) {
        return Explanation.match(value(columns.of(context), row, text.getValue().doubleValue()), toString(), text);
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public final boolean isCacheable(LeafReaderContext segment) {
        // what it gives depends on the day
        return false;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
