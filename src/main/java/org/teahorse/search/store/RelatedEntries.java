package org.teahorse.search.store;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.teahorse.search.EntryType;
import org.teahorse.search.domain.EntryAnalysis;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.SegmentColumns;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.TextQuery.Grain;

/**
 * What else there is on the subject of an entry: what means nearly the same or, while its meaning is not known, what says much of it in
 * the same words. Of several types, so that a policy leads to the programs under it, and a program to those who help with it.
 */
final class RelatedEntries {

    private static final int POOL = 100;
    private static final int MOST_OF_A_TYPE = 3;
    /** Cosine under which two entries of one subject lie by chance only. */
    private static final double LEAST = 0.6;
    private static final int WORDS = 20;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final EntryColumns columns;
    private final Relevance relevance;

    /** @param relevance what else makes an entry worth showing: its standing, its age, and how near it is */
    RelatedEntries(IndexReader reader, IndexSearcher searcher, EntryColumns columns, Relevance relevance) {
        this.reader = reader;
        this.searcher = searcher;
        this.columns = columns;
        this.relevance = relevance;
    }

    private record Candidate(int row, EntryType type, long id, double score) {
    }

    /** Rows of other documents, the nearest first; none for a document that is not in the index. */
    List<Integer> of(String document, RowGate gate, int most) throws IOException {
        Query own = new BooleanQuery.Builder().add(TextQuery.ofDocuments(List.of(document)), Occur.FILTER)
                .add(TextQuery.everything(Grain.DOCUMENT), Occur.FILTER).build();
        ScoreDoc[] rows = searcher.search(own, 1).scoreDocs;
        if (rows.length == 0) {
            return List.of();
        }
        int row = rows[0].doc;
        String title = stored(row, EntryField.SHOWN_TITLE);
        Neighbours neighbours = new Neighbours(reader, searcher, columns);
        float[] meaning = neighbours.meaning(row);
        return chosen(meaning == null ? byWords(row, title, gate) : byMeaning(neighbours.others(row, meaning, gate, POOL)), title, most);
    }

    private static Map<Integer, Double> byMeaning(Map<Integer, Float> others) {
        Map<Integer, Double> alike = new HashMap<>();
        others.forEach((row, cosine) -> {
            if (cosine >= LEAST) {
                alike.put(row, (cosine - LEAST) / (1 - LEAST));
            }
        });
        return alike;
    }

    private Map<Integer, Double> byWords(int row, String title, RowGate gate) throws IOException {
        MoreLikeThis same = new MoreLikeThis(reader);
        same.setAnalyzer(EntryAnalysis.analyzer(EntryAnalysis.WORDS));
        same.setMinTermFreq(1);
        same.setMinDocFreq(2);
        same.setMaxQueryTerms(WORDS);
        same.setBoost(true);
        Query words = same.like(EntryField.TEXT_WORDS, new StringReader(title), new StringReader(stored(row, EntryField.SHOWN_TEXT)));
        Query shown = new BooleanQuery.Builder().add(words, Occur.MUST).add(TextQuery.everything(Grain.DOCUMENT), Occur.FILTER)
                .add(new ShownRows(gate, columns), Occur.FILTER).build();
        Map<Integer, Double> alike = new HashMap<>();
        for (ScoreDoc hit : searcher.search(shown, POOL).scoreDocs) {
            alike.put(hit.doc, (double) hit.score);
        }
        alike.remove(row);
        return alike;
    }

    /** The best, no more than a few of a type, and one of those with the same title: counties publish the same again. */
    private List<Integer> chosen(Map<Integer, Double> alike, String title, int most) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<Integer, Double> one : alike.entrySet()) {
            LeafReaderContext segment = IndexSnapshot.segment(reader, one.getKey());
            SegmentColumns known = columns.of(segment);
            int row = one.getKey() - segment.docBase;
            candidates.add(new Candidate(one.getKey(), EntryType.values()[known.type(row)], IndexSnapshot.number(segment, EntryField.DOCUMENT_ID, one.getKey()),
                    one.getValue() * relevance.factor(known, row)));
        }
        // the place of a row changes whenever segments are joined
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::id));
        Set<String> titles = new HashSet<>(Set.of(title));
        Map<EntryType, Integer> ofType = new HashMap<>();
        List<Integer> chosen = new ArrayList<>();
        for (Candidate candidate : candidates) {
            // the title last: it is read from the disk
            if (chosen.size() < most && ofType.getOrDefault(candidate.type(), 0) < MOST_OF_A_TYPE && titles.add(stored(candidate.row(), EntryField.SHOWN_TITLE))) {
                ofType.merge(candidate.type(), 1, Integer::sum);
                chosen.add(candidate.row());
            }
        }
        return chosen;
    }

    private String stored(int row, String field) throws IOException {
        return IndexSnapshot.text(reader.storedFields().document(row, Set.of(field)), field);
    }
}
