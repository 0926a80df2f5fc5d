package org.teahorse.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.teahorse.search.SearchRequest.Mode;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.Fusion;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.Sought;
import org.teahorse.search.store.Neighbours.Near;

/** The order that words and meaning together give the rows of one answer, in one state of the index. */
final class FusedOrder {

    private final IndexReader reader;
    private final EntryColumns columns;
    private final Asked asked;
    private final Near near;
    /** Rows that are hits by their meaning, whether or not they have the words. */
    private final int[] added;

    FusedOrder(IndexReader reader, EntryColumns columns, Asked asked, Near near) {
        this.reader = reader;
        this.columns = columns;
        this.asked = asked;
        this.near = near;
        this.added = near.rows(byMeaningAlone() ? -1 : asked.ranking().fusion().least());
    }

    /** A hit whose meaning was compared. */
    static final class Hit extends ScoreDoc {

        private final double alike;

        Hit(int row, double score, double alike) {
            super(row, (float) score);
            this.alike = alike;
        }

        /** Cosine; NaN when the meaning of the row is not known. */
        double alike() {
            return alike;
        }
    }

    private boolean byMeaningAlone() {
        return asked.request().mode() == Mode.SEMANTIC;
    }

    /** What matches the words, and what lies near; the near ones score nothing here. */
    Sought sought(Sought words) {
        Query given = new GivenRows(added);
        return byMeaningAlone() ? Sought.one(given) : words.or(given);
    }

    /** Rows that are hits by their meaning, in any order. */
    int[] added() {
        return added;
    }

    /**
     * The first of both orders put together, then the rest in the order of the words.
     *
     * @param someWords those of the added rows that have any of the words, scored like the others
     */
    List<ScoreDoc> of(ScoreDoc[] byWords, ScoreDoc[] someWords, Neighbours neighbours, Relevance relevance) throws IOException {
        Map<Integer, Double> words = new LinkedHashMap<>();
        Arrays.stream(byWords).limit(Fusion.POOL).forEach(hit -> words.put(hit.doc, IndexSnapshot.score(hit)));
        int[] unknown = words.keySet().stream().filter(row -> !near.alike().containsKey(row)).mapToInt(Integer::intValue).toArray();
        Map<Integer, Float> alike = neighbours.alike(asked.vector(), unknown);
        alike.putAll(near.alike());
        Arrays.stream(someWords).forEach(hit -> words.putIfAbsent(hit.doc, (double) hit.score));
        Arrays.stream(added).forEach(row -> words.putIfAbsent(row, 0.0));
        List<Fusion.Candidate> candidates = words.entrySet().stream().map(entry -> {
            LeafReaderContext segment = IndexSnapshot.segment(reader, entry.getKey());
            return new Fusion.Candidate(entry.getKey(), entry.getValue(), alike.containsKey(entry.getKey()) ? alike.get(entry.getKey()) : Double.NaN,
                    relevance.factor(columns.of(segment), entry.getKey() - segment.docBase));
        }).toList();
        List<ScoreDoc> order = new ArrayList<>(candidates.size());
        asked.ranking().fusion().rank(candidates, near.farthest()).forEach(ranked -> order.add(new Hit(ranked.candidate().row(), ranked.score(), ranked.candidate().alike())));
        Arrays.stream(byWords).filter(hit -> !words.containsKey(hit.doc)).forEach(order::add);
        return order;
    }
}
