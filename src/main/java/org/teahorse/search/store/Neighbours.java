package org.teahorse.search.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.NumericUtils;
import org.teahorse.search.EntryType;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.Fusion;
import org.teahorse.search.domain.KeptMeaning;
import org.teahorse.search.domain.SearchEntry;
import org.teahorse.search.domain.SegmentColumns;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.TextQuery.Grain;

/**
 * What lies near a question in meaning, in one state of the index. Every row is looked at: first its signs, a bit for each number, which
 * takes a few nanoseconds, then the cosines of those with the most equal ones. Filters are exact, however few rows they leave, and
 * nothing has to be built when segments are joined, where a graph of neighbours took minutes.
 */
final class Neighbours {

    /** For each row that is wanted, so many with the most equal signs are compared. */
    private static final int COMPARED_FOR_ONE = 20;

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

    /** Rows that may be found. */
    private interface Among {
        boolean has(SegmentColumns segment, int row);
    }

    /** The nearest rows among those that are shown. */
    Near find(Asked asked, RowGate gate) throws IOException {
        boolean clauses = asked.grain() == Grain.CLAUSE;
        ScoreDoc[] hits = nearest(asked.vector(), TextQuery.passing(asked.request().filters(), asked.lineage()),
                (segment, row) -> (!clauses || isClause(segment, row)) && gate.shows(segment, row), Fusion.POOL);
        return clauses ? new Near(byRow(hits), Map.of()) : documents(hits);
    }

    /** The rows of other documents whose title and summary, or whole text, lie nearest to the meaning of a row, among those that are shown. */
    Map<Integer, Float> others(int own, float[] meaning, RowGate gate, int most) throws IOException {
        Map<Integer, Float> others = byRow(nearest(meaning, null,
                (segment, row) -> !isClause(segment, row) && gate.shows(segment, row), most + 1));
        others.remove(own);
        return others;
    }

    private static boolean isClause(SegmentColumns segment, int row) {
        return (segment.state(row) & EntryField.STATE_CLAUSE) != 0;
    }

    /** @param only filters; null to look at every row */
    private ScoreDoc[] nearest(float[] meaning, Query only, Among among, int most) throws IOException {
        Weight filter = only == null ? null : searcher.createWeight(searcher.rewrite(only), ScoreMode.COMPLETE_NO_SCORES, 1);
        EqualSigns equal = new EqualSigns(KeptMeaning.signs(meaning), most * COMPARED_FOR_ONE);
        for (LeafReaderContext leaf : reader.leaves()) {
            SegmentColumns segment = columns.of(leaf);
            DocIdSetIterator rows = filter == null ? DocIdSetIterator.all(leaf.reader().maxDoc()) : passing(filter, leaf);
            if (segment.hasMeanings() && rows != null) {
                Bits live = leaf.reader().getLiveDocs();
                equal.look(segment, leaf.docBase, rows, row -> (live == null || live.get(row)) && among.has(segment, row));
            }
        }
        return nearest(meaning, equal.rows(), most);
    }

    /** Null when nothing passes. */
    private static DocIdSetIterator passing(Weight filter, LeafReaderContext leaf) throws IOException {
        Scorer passing = filter.scorer(leaf);
        return passing == null ? null : passing.iterator();
    }

    /** The nearest of some rows first; of equally near ones the first. */
    private ScoreDoc[] nearest(float[] meaning, int[] rows, int most) throws IOException {
        long[] order = new long[rows.length];
        int compared = 0;
        Cosines cosines = new Cosines(meaning);
        Arrays.sort(rows);
        for (int row : rows) {
            float cosine = cosines.of(row);
            if (!Float.isNaN(cosine)) {
                // one number for both, because thousands are put in order
                order[compared++] = (long) ~NumericUtils.floatToSortableInt(cosine) << Integer.SIZE | row;
            }
        }
        Arrays.sort(order, 0, compared);
        return Arrays.stream(order, 0, Math.min(most, compared))
                .mapToObj(both -> new ScoreDoc((int) both, NumericUtils.sortableIntToFloat(~(int) (both >>> Integer.SIZE)))).toArray(ScoreDoc[]::new);
    }

    private static Map<Integer, Float> byRow(ScoreDoc[] hits) {
        Map<Integer, Float> alike = new LinkedHashMap<>();
        for (ScoreDoc hit : hits) {
            alike.put(hit.doc, hit.score);
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
                alike.put(row, hit.score);
                if (row != hit.doc) {
                    clause.put(row, hit.doc);
                }
            }
        });
        return new Near(alike, clause);
    }

    /** How near rows are that were found otherwise; none for those whose meaning is not known. */
    Map<Integer, Float> alike(float[] question, int[] rows) throws IOException {
        Map<Integer, Float> alike = new HashMap<>();
        Cosines cosines = new Cosines(question);
        int[] inOrder = rows.clone();
        Arrays.sort(inOrder);
        for (int row : inOrder) {
            float cosine = cosines.of(row);
            if (!Float.isNaN(cosine)) {
                alike.put(row, cosine);
            }
        }
        return alike;
    }

    /** How near rows are, asked for from the first to the last. */
    private final class Cosines {

        private final float[] meaning;
        private LeafReaderContext segment;
        private BinaryDocValues meanings;

        Cosines(float[] meaning) {
            this.meaning = meaning;
        }

        /** NaN when the meaning of the row is not known. */
        float of(int row) throws IOException {
            if (segment == null || row >= segment.docBase + segment.reader().maxDoc()) {
                segment = IndexSnapshot.segment(reader, row);
                meanings = segment.reader().getBinaryDocValues(EntryField.MEANING);
            }
            return meanings != null && meanings.advanceExact(row - segment.docBase) ? KeptMeaning.cosine(meaning, meanings.binaryValue()) : Float.NaN;
        }
    }

    /** The meaning of a row; null when it is not known. */
    float[] meaning(int row) throws IOException {
        LeafReaderContext segment = IndexSnapshot.segment(reader, row);
        BinaryDocValues meanings = segment.reader().getBinaryDocValues(EntryField.MEANING);
        return meanings != null && meanings.advanceExact(row - segment.docBase) ? KeptMeaning.vector(meanings.binaryValue()) : null;
    }

    private String documentKey(int row) throws IOException {
        LeafReaderContext segment = IndexSnapshot.segment(reader, row);
        return SearchEntry.documentKey(EntryType.values()[columns.of(segment).type(row - segment.docBase)],
                IndexSnapshot.number(segment, EntryField.DOCUMENT_ID, row));
    }
}
