package org.teahorse.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.VectorUtil;
import org.teahorse.search.EntryType;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.Fusion;
import org.teahorse.search.domain.SearchEntry;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.TextQuery.Grain;

/** What lies near a question in meaning, in one state of the index. */
final class Neighbours {

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final EntryColumns columns;

    Neighbours(IndexReader reader, IndexSearcher searcher, EntryColumns columns) {
        this.reader = reader;
        this.searcher = searcher;
        this.columns = columns;
    }

    /**
     * Rows of the grain that is asked for, and how near they are.
     *
     * @param alike  cosine by row, the nearest first
     * @param clause for a document, the row of the clause by which it is so near; none when it is by its own words
     */
    record Near(Map<Integer, Float> alike, Map<Integer, Integer> clause) {

        static final Near NONE = new Near(Map.of(), Map.of());

        boolean empty() {
            return alike.isEmpty();
        }

        /** The cosine of the farthest. */
        double farthest() {
            return alike.values().stream().mapToDouble(Float::doubleValue).min().orElse(0);
        }

        /** The rows that are at least so near. */
        int[] rows(double least) {
            return alike.entrySet().stream().filter(row -> row.getValue() >= least).mapToInt(Map.Entry::getKey).toArray();
        }
    }

    /** The nearest rows among those that are shown. */
    Near find(Asked asked, RowGate gate) throws IOException {
        boolean clauses = asked.grain() == Grain.CLAUSE;
        BooleanQuery.Builder shown = shown(gate);
        if (clauses) {
            shown.add(new TermQuery(new Term(EntryField.KIND, EntryField.KIND_CLAUSE)), Occur.FILTER);
        }
        if (!asked.lineage().isEmpty()) {
            shown.add(TextQuery.applyingTo(asked.lineage()), Occur.FILTER);
        }
        ScoreDoc[] hits = nearest(asked.vector(), shown.build(), Fusion.POOL);
        return clauses ? new Near(byRow(hits), Map.of()) : documents(hits);
    }

    /** The rows of other documents whose title and summary, or whole text, lie nearest to a meaning, among those that are shown. */
    Map<Integer, Float> others(float[] meaning, String document, RowGate gate, int most) throws IOException {
        return byRow(nearest(meaning, shown(gate).add(TextQuery.everything(Grain.DOCUMENT), Occur.FILTER)
                .add(TextQuery.ofDocuments(List.of(document)), Occur.MUST_NOT).build(), most));
    }

    private BooleanQuery.Builder shown(RowGate gate) {
        return new BooleanQuery.Builder().add(new ShownRows(gate, columns), Occur.FILTER);
    }

    private ScoreDoc[] nearest(float[] meaning, Query among, int most) throws IOException {
        return searcher.search(new KnnFloatVectorQuery(EntryField.MEANING, meaning, most, among), most).scoreDocs;
    }

    private static Map<Integer, Float> byRow(ScoreDoc[] hits) {
        Map<Integer, Float> alike = new LinkedHashMap<>();
        for (ScoreDoc hit : hits) {
            alike.put(hit.doc, cosine(hit.score));
        }
        return alike;
    }

    /** A document is as near as the nearest of its rows. */
    private Near documents(ScoreDoc[] hits) throws IOException {
        if (hits.length == 0) {
            return Near.NONE;
        }
        Map<String, ScoreDoc> nearest = new LinkedHashMap<>();
        for (ScoreDoc hit : hits) {
            nearest.putIfAbsent(documentKey(hit.doc), hit);
        }
        Query theirs = new BooleanQuery.Builder().add(TextQuery.ofDocuments(nearest.keySet()), Occur.FILTER)
                .add(TextQuery.everything(Grain.DOCUMENT), Occur.FILTER).build();
        Map<String, Integer> rows = new HashMap<>();
        for (ScoreDoc row : searcher.search(theirs, nearest.size()).scoreDocs) {
            rows.put(documentKey(row.doc), row.doc);
        }
        Map<Integer, Float> alike = new LinkedHashMap<>();
        Map<Integer, Integer> clause = new HashMap<>();
        nearest.forEach((document, hit) -> {
            Integer row = rows.get(document);
            if (row != null) {
                alike.put(row, cosine(hit.score));
                if (row != hit.doc) {
                    clause.put(row, hit.doc);
                }
            }
        });
        return new Near(alike, clause);
    }

    /** Lucene makes every score positive. */
    private static float cosine(float score) {
        return 2 * score - 1;
    }

    /** How near rows are that were found otherwise; none for those whose meaning is not known. */
    Map<Integer, Float> alike(float[] question, List<Integer> rows) throws IOException {
        Map<Integer, Float> alike = new HashMap<>();
        List<Integer> inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.naturalOrder());
        LeafReaderContext segment = null;
        FloatVectorValues vectors = null;
        for (int row : inOrder) {
            LeafReaderContext its = IndexSnapshot.segment(reader, row);
            if (its != segment) {
                segment = its;
                vectors = its.reader().getFloatVectorValues(EntryField.MEANING);
            }
            if (stands(vectors, row - segment.docBase)) {
                alike.put(row, VectorUtil.dotProduct(question, vectors.vectorValue()));
            }
        }
        return alike;
    }

    /** The meaning of a row; null when it is not known. */
    float[] meaning(int row) throws IOException {
        LeafReaderContext segment = IndexSnapshot.segment(reader, row);
        FloatVectorValues vectors = segment.reader().getFloatVectorValues(EntryField.MEANING);
        return stands(vectors, row - segment.docBase) ? vectors.vectorValue().clone() : null;
    }

    /** Goes on to a row of the segment. @return whether its meaning is known */
    private static boolean stands(FloatVectorValues vectors, int row) throws IOException {
        return vectors != null && vectors.docID() <= row && vectors.advance(row) == row;
    }

    private String documentKey(int row) throws IOException {
        LeafReaderContext segment = IndexSnapshot.segment(reader, row);
        return SearchEntry.documentKey(EntryType.values()[columns.of(segment).type(row - segment.docBase)],
                IndexSnapshot.number(segment, EntryField.DOCUMENT_ID, row));
    }
}
