package org.teahorse.search.store;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocsCollector;

/** Keeps the best of the rows it takes. */
final class BestRows implements SoughtRows.Taker {

    private final TopDocsCollector<?> top;
    private final boolean scored;
    private LeafCollector topOfSegment;
    private SoughtRows.Found found;

    /** @param top by score only, as many as are wanted after which it tells what the last of them has; in another order, all must be taken */
    BestRows(TopDocsCollector<?> top) {
        this.top = top;
        this.scored = top.scoreMode().needsScores();
    }

    @Override
    public void begin(LeafReaderContext segment, SoughtRows.Found found) throws IOException {
        this.found = found;
        topOfSegment = top.getLeafCollector(segment);
        topOfSegment.setScorer(found);
    }

    @Override
    public void take(int row) throws IOException {
        if (!scored || found.competes()) {
            topOfSegment.collect(row);
        }
    }

    /** Whether anybody asks for scores. */
    boolean scored() {
        return scored;
    }

    ScoreDoc[] rows() {
        return top.topDocs().scoreDocs;
    }

    ScoreDoc[] rows(int from, int most) {
        return top.topDocs(from, most).scoreDocs;
    }
}
