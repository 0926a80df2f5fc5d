package org.teahorse.search.store;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Rows by their numbers in one state of the index; they score nothing. */
final class GivenRows extends Query {

    private final int[] rows;

    /** @param rows numbers in the whole index, in any order */
    GivenRows(int[] rows) {
        this.rows = rows.clone();
        Arrays.sort(this.rows);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, 0) {

            @Override
            public Scorer scorer(LeafReaderContext context) {
                int from = firstFrom(context.docBase);
                int to = firstFrom(context.docBase + context.reader().maxDoc());
                return from == to ? null : new ConstantScoreScorer(this, 0, scoreMode, new Slice(from, to, context.docBase));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private int firstFrom(int row) {
        int at = Arrays.binarySearch(rows, row);
        return at < 0 ? -at - 1 : at;
    }

    private final class Slice extends DocIdSetIterator {

        private final int from;
        private final int to;
        private final int base;
        private int at;

        Slice(int from, int to, int base) {
            this.from = from;
            this.to = to;
            this.base = base;
            this.at = from - 1;
        }

        @Override
        public int docID() {
            return at < from ? -1 : at < to ? rows[at] - base : NO_MORE_DOCS;
        }

        @Override
        public int nextDoc() {
            at++;
            return docID();
        }

        @Override
        public int advance(int target) {
            // what ends the other side of a conjunction is the largest number there is, and must not become the smallest
            int found = target == NO_MORE_DOCS ? to : Arrays.binarySearch(rows, Math.max(from, at + 1), to, target + base);
            at = found < 0 ? -found - 1 : found;
            return docID();
        }

        @Override
        public long cost() {
            return to - from;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return rows.length + " given rows";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GivenRows given && Arrays.equals(rows, given.rows);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rows);
    }
}
