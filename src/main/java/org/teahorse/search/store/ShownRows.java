package org.teahorse.search.store;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.SegmentColumns;

/** The rows a gate shows, as a filter: enough of them are then found, instead of others that are thrown away afterwards. */
final class ShownRows extends Query {

    private final RowGate gate;
    private final EntryColumns columns;

    ShownRows(RowGate gate, EntryColumns columns) {
        this.gate = gate;
        this.columns = columns;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {

            @Override
            public Scorer scorer(LeafReaderContext context) {
                SegmentColumns segment = columns.of(context);
                return new ConstantScoreScorer(this, score(), scoreMode, new TwoPhaseIterator(DocIdSetIterator.all(context.reader().maxDoc())) {

                    @Override
                    public boolean matches() {
                        return gate.shows(segment, approximation.docID());
                    }

                    @Override
                    public float matchCost() {
                        return 10;
                    }
                });
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "rows that are shown";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
