package org.teahorse.search.store;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;

/** The rows of one segment that have one thing, asked for in order. */
class Rows {

    private final DocIdSetIterator near;
    private final TwoPhaseIterator sure;

    Rows(Scorer scorer) {
        sure = scorer.twoPhaseIterator();
        near = sure == null ? scorer.iterator() : sure.approximation();
    }

    /** The first from a row on that may have it. */
    final int from(int row) throws IOException {
        return near.docID() < row ? near.advance(row) : near.docID();
    }

    /** The next that may have it. */
    final int next() throws IOException {
        return near.nextDoc();
    }

    /** Whether the row reached has it indeed; to be asked once. */
    final boolean here() throws IOException {
        return sure == null || sure.matches();
    }

    /** Whether a row has it; to be asked once. */
    final boolean at(int row) throws IOException {
        return from(row) == row && here();
    }

    /** How many may have it. */
    final long most() {
        return near.cost();
    }

    /** How long it takes to ask all of them; comparable with that of others. */
    final double cost() {
        return near.cost() * (sure == null ? 1.0 : 1 + sure.matchCost());
    }
}
