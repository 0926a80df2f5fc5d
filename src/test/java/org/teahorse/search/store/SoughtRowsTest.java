package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teahorse.search.Facet;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.Ignored;
import org.teahorse.search.domain.Leaning;
import org.teahorse.search.domain.Nearness;
import org.teahorse.search.domain.Places;
import org.teahorse.search.domain.QueryReader;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.Sought;
import org.teahorse.search.domain.TypePriors;
import org.teahorse.search.domain.TypePriors.Preference;
import org.teahorse.search.domain.Vocabulary;

/** What Lucene finds and scores in its own way must be what is found and scored here, whatever is sought. */
class SoughtRowsTest {

    private static final int ROWS = 9_000;
    private static final int WORDS = 30;
    private static final int BEST = 7;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Reading YEAR = new QueryReader(new Vocabulary(List.of()), TypePriors.read(), Places.NONE, TODAY, new Ignored(List.of())).read("2023年补贴");
    private static final Directory DIRECTORY = new ByteBuffersDirectory();
    private static final Random RANDOM = new Random(20261127);
    private static DirectoryReader reader;
    private static EntryColumns columns;

    /** Segments of more than one stretch and of less, with rows that were deleted; some words are nearly everywhere, some in a handful of rows. */
    @BeforeAll
    static void write() throws IOException {
        try (IndexWriter writer = new IndexWriter(DIRECTORY, new IndexWriterConfig(new WhitespaceAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE))) {
            for (int row = 0; row < ROWS; row++) {
                Document document = new Document();
                document.add(new TextField("text", text(), Store.NO));
                document.add(new TextField("title", text().substring(0, 8), Store.NO));
                document.add(new SortedNumericDocValuesField(EntryField.WEIGHT, 550 + RANDOM.nextInt(450)));
                document.add(new SortedNumericDocValuesField(EntryField.DATE, TODAY.toEpochDay() - RANDOM.nextInt(4_000)));
                document.add(new SortedSetDocValuesField(EntryField.of(Facet.REGION), new BytesRef(row % 3 == 0 ? "530800" : "530000")));
                document.add(new SortedSetDocValuesField(EntryField.of(Facet.YEAR), new BytesRef(String.valueOf(2020 + row % 5))));
                document.add(new TextField("row", String.valueOf(row % 50), Store.NO));
                writer.addDocument(document);
                if (row == 8_500 || row == 8_600) {
                    writer.commit();
                }
            }
            writer.commit();
            writer.deleteDocuments(new Term("row", "13"));
        }
        reader = DirectoryReader.open(DIRECTORY);
        columns = new EntryColumns(reader, null);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        DIRECTORY.close();
    }

    private static String text() {
        StringBuilder text = new StringBuilder();
        for (int i = RANDOM.nextInt(60) + 4; i > 0; i--) {
            text.append(word()).append(' ');
        }
        return text.toString();
    }

    /** Small numbers often. */
    private static String word() {
        return String.format("w%02d", (int) (WORDS * Math.pow(RANDOM.nextDouble(), 4)));
    }

    private static Query term(String field) {
        return new TermQuery(new Term(field, RANDOM.nextInt(20) == 0 ? "nowhere" : word()));
    }

    /** Of the kinds that {@code TextQuery} makes. */
    private static Query some(int depth) {
        return switch (depth == 0 ? 0 : RANDOM.nextInt(7)) {
            case 0 -> term("text");
            case 1 -> new BoostQuery(some(depth - 1), 0.5f + RANDOM.nextFloat());
            case 2 -> new DisjunctionMaxQuery(Stream.generate(() -> some(depth - 1)).limit(1 + RANDOM.nextInt(4)).toList(), RANDOM.nextInt(3) == 0 ? 0 : 0.1f);
            case 3 -> new BooleanQuery.Builder().add(some(depth - 1), Occur.MUST).add(new BoostQuery(term("title"), 0.4f), Occur.SHOULD).build();
            case 4 -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                IntStream.rangeClosed(0, RANDOM.nextInt(3)).forEach(i -> all.add(some(depth - 1), RANDOM.nextBoolean() ? Occur.MUST : Occur.SHOULD));
                yield all.build();
            }
            case 5 -> new ConstantScoreQuery(some(depth - 1));
            default -> new PhraseQuery("text", word(), word());
        };
    }

    private static Sought sought() {
        List<Query> subjects = new ArrayList<>(Stream.generate(() -> some(2)).limit(RANDOM.nextInt(9)).toList());
        if (!subjects.isEmpty() && RANDOM.nextInt(3) == 0) {
            subjects.add(subjects.get(0));
        }
        List<Query> enough = Stream.generate(() -> (Query) new BoostQuery(new PhraseQuery("title", word(), word()), 3)).limit(RANDOM.nextInt(2)).toList();
        List<Sought.More> more = subjects.isEmpty() ? List.of()
                : Stream.generate(() -> new Sought.More(some(1), RANDOM.nextInt(1 << subjects.size()))).limit(RANDOM.nextInt(5)).toList();
        return new Sought(enough, subjects, subjects.isEmpty() ? 0 : 1 + RANDOM.nextInt(subjects.size()), more);
    }

    /** The same in Lucene's own words. */
    private static Query query(Sought sought, Query filter) {
        BooleanQuery.Builder ways = new BooleanQuery.Builder();
        sought.enough().forEach(way -> ways.add(way, Occur.SHOULD));
        if (!sought.subjects().isEmpty()) {
            BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(sought.needed());
            sought.subjects().forEach(subject -> some.add(subject, Occur.SHOULD));
            BooleanQuery.Builder all = new BooleanQuery.Builder().add(some.build(), Occur.MUST);
            for (Sought.More more : sought.more()) {
                BooleanQuery.Builder one = new BooleanQuery.Builder().add(more.query(), Occur.MUST);
                if (more.with() != 0) {
                    BooleanQuery.Builder with = new BooleanQuery.Builder();
                    IntStream.range(0, sought.subjects().size()).filter(i -> (more.with() & 1 << i) != 0).forEach(i -> with.add(sought.subjects().get(i), Occur.SHOULD));
                    one.add(with.build(), Occur.FILTER);
                }
                all.add(one.build(), Occur.SHOULD);
            }
            ways.add(all.build(), Occur.SHOULD);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(ways.build(), Occur.MUST);
        if (filter != null) {
            all.add(filter, Occur.FILTER);
        }
        return sought.enough().isEmpty() && sought.subjects().isEmpty() ? new MatchNoDocsQuery() : all.build();
    }

    private static Relevance relevance() {
        Nearness near = RANDOM.nextBoolean() ? null : new Nearness(columns, List.of("530000", "530800"));
        Leaning leaning = RANDOM.nextBoolean() ? null : Leaning.of(columns, YEAR.hints());
        return new Relevance(columns, TODAY, Preference.NONE, near, leaning);
    }

    /** Notes every row, and keeps the best. */
    private static final class All implements SoughtRows.Taker {

        private final BestRows best = new BestRows(new TopScoreDocCollectorManager(BEST, BEST).newCollector());
        private final TreeSet<Integer> rows = new TreeSet<>();
        private int base;

        @Override
        public void begin(LeafReaderContext segment, SoughtRows.Found found) throws IOException {
            base = segment.docBase;
            best.begin(segment, found);
        }

        @Override
        public void take(int row) throws IOException {
            assertTrue(rows.add(base + row), "taken once");
            best.take(row);
        }
    }

    @Test
    void whatLuceneFindsAndHowItScores() throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        int scored = 0;
        for (int round = 0; round < 200; round++) {
            Sought sought = sought();
            Query filter = switch (RANDOM.nextInt(4)) {
                case 0 -> term("text");
                case 1 -> new TermQuery(new Term("row", String.valueOf(RANDOM.nextInt(50))));
                default -> null;
            };
            Relevance relevance = RANDOM.nextBoolean() ? null : relevance();
            All found = new All();
            new SoughtRows(searcher, columns, sought, relevance, true, filter).give(found);

            Query same = relevance == null ? query(sought, filter) : new FunctionScoreQuery(query(sought, filter), relevance);
            Map<Integer, Float> expected = new HashMap<>();
            ScoreDoc[] inOrder = searcher.search(same, ROWS).scoreDocs;
            for (ScoreDoc hit : inOrder) {
                expected.put(hit.doc, hit.score);
            }
            assertEquals(List.of(), notInBoth(expected.keySet(), found.rows).stream().limit(BEST).toList(), () -> sought + " among " + filter);
            ScoreDoc[] best = found.best.rows();
            assertEquals(Math.min(BEST, inOrder.length), best.length);
            for (int i = 0; i < best.length; i++) {
                assertEquals(expected.get(best[i].doc), best[i].score, 1e-4, () -> "score in " + sought);
                assertEquals(inOrder[i].score, best[i].score, 1e-4, () -> "order in " + sought);
            }
            scored += best.length;
        }
        assertTrue(scored > 100 * BEST, "most find enough: " + scored);
    }

    private static Set<Integer> notInBoth(Set<Integer> some, Set<Integer> others) {
        Set<Integer> all = new TreeSet<>(some);
        all.addAll(others);
        all.removeIf(row -> some.contains(row) && others.contains(row));
        return all;
    }

    /** Takes every row, and asks only whether it competes. */
    private static final class Counted implements SoughtRows.Taker {

        private final BestRows best = new BestRows(new TopScoreDocCollectorManager(BEST, BEST).newCollector());
        private int rows;
        private int weighed;

        @Override
        public void begin(LeafReaderContext segment, SoughtRows.Found found) throws IOException {
            best.begin(segment, new SoughtRows.Found() {

                @Override
                boolean competes() throws IOException {
                    boolean competes = found.competes();
                    weighed += competes ? 1 : 0;
                    return competes;
                }

                @Override
                public float score() throws IOException {
                    return found.score();
                }

                @Override
                public int docID() {
                    return found.docID();
                }

                @Override
                public void setMinCompetitiveScore(float score) throws IOException {
                    found.setMinCompetitiveScore(score);
                }
            });
        }

        @Override
        public void take(int row) throws IOException {
            rows++;
            best.take(row);
        }
    }

    @Test
    void fewOfManyRowsAreWeighed() throws IOException {
        Counted counted = new Counted();
        List<Query> words = List.of(new TermQuery(new Term("text", "w00")), new TermQuery(new Term("text", "w12")), new TermQuery(new Term("text", "w20")));
        new SoughtRows(new IndexSearcher(reader), columns, new Sought(List.of(), words, 1, List.of()), null, true, null).give(counted);
        assertTrue(counted.rows > ROWS / 2, counted.rows + " found");
        assertTrue(counted.weighed < counted.rows / 4, counted.weighed + " of " + counted.rows + " weighed to the end");
    }

    @Test
    void moreSubjectsAreNeededThanThereAre() {
        Query word = term("text");
        assertThrows(IllegalArgumentException.class, () -> new Sought(List.of(), List.of(word), 2, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Sought(List.of(), List.of(word), 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Sought(List.of(), List.of(), 1, List.of()));
    }
}
