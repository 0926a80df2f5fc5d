package org.teahorse.search.store;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Hands over the values that matching rows have in one field. */
final class ValueCollector extends SimpleCollector {

    private final String field;
    private final Consumer<String> taker;
    private SortedSetDocValues values;

    ValueCollector(String field, Consumer<String> taker) {
        this.field = field;
        this.taker = taker;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        values = DocValues.getSortedSet(segment.reader(), field);
    }

    @Override
    public void collect(int row) throws IOException {
        if (values.advanceExact(row)) {
            for (int i = values.docValueCount(); i > 0; i--) {
                taker.accept(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
