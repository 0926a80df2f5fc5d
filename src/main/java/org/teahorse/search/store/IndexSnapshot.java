package org.teahorse.search.store;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.FacetCount;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.Reading.Concept;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.SearchEntry;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.TextQuery.Grain;

/**
 * One state of the index and the queries an answer is made of, all on that state. Hibernate Search keeps the index; it is read with
 * Lucene directly, because a page then takes one walk over the matching rows where the portable queries take one for the hits, one
 * more for each filtered facet and one for what is hidden.
 */
final class IndexSnapshot implements AutoCloseable {

    private static final Set<String> SHOWN = Set.of(EntryField.SHOWN_TYPE, EntryField.SHOWN_EXTERNAL_ID, EntryField.SHOWN_TITLE,
            EntryField.SHOWN_TRANSLATION, EntryField.SHOWN_URL, EntryField.SHOWN_LANGUAGE, EntryField.SHOWN_TEXT, EntryField.SHOWN_ANCHOR, EntryField.SHOWN_CLAUSE_NUMBER,
            EntryField.SHOWN_NUMBER, EntryField.of(Facet.REGION), EntryField.of(Facet.ISSUER), EntryField.of(Facet.ROLE),
            EntryField.of(Facet.VALIDITY));
    private static final SortField NEWEST = byDate(true);
    private static final SortField OLDEST = byDate(false);
    private static final SortField BY_ID = new SortedNumericSortField(EntryField.DOCUMENT_ID, SortField.Type.LONG);

    /** A word that more than this part of all documents have tells none apart; in a small catalogue every word does. */
    private static final double COMMON = 0.4;
    private static final int MANY = 1_000;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final FacetOrdinals ordinals;
    private final Relevance relevance;

    /** One index row as shown. */
    record Row(double score, EntryType type, long documentId, String externalId, String title,
            Map<String, String> translatedTitles, String url, String language, String passage,
            String anchor, String clauseNumber, int state, LocalDate date, List<String> numbers, List<String> regions, List<String> issuers,
            List<String> roles, List<String> validities) {

        String documentKey() {
            return SearchEntry.documentKey(type, documentId);
        }

        boolean has(int bit) {
            return (state & bit) != 0;
        }
    }

    /** One page of rows, with the counts that came with it. */
    record Found(long total, long hiddenInternal, List<Row> rows, Map<Facet, List<FacetCount>> facets) {
    }

    /** @param shared the ordinals of the last reader, kept between searches */
    static IndexSnapshot open(EntityManagerFactory factory, SharedOrdinals shared, Relevance relevance) {
        IndexReader reader = Search.mapping(factory).scope(SearchEntry.class).extension(LuceneExtension.get()).openIndexReader();
        try {
            return new IndexSnapshot(reader, shared.of(reader), relevance);
        } catch (IOException | RuntimeException unreadable) {
            close(reader);
            throw unreadable instanceof RuntimeException same ? same : new UncheckedIOException((IOException) unreadable);
        }
    }

    private IndexSnapshot(IndexReader reader, FacetOrdinals ordinals, Relevance relevance) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.ordinals = ordinals;
        this.relevance = relevance;
    }

    @Override
    public void close() {
        close(reader);
    }

    private static void close(IndexReader reader) {
        try {
            reader.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The page asked for. @param counted the facets to count */
    Found page(Asked asked, Set<Facet> counted) {
        SearchRequest request = asked.request();
        return read(() -> {
            TopFieldCollector top = new TopFieldCollectorManager(sort(asked), request.offset() + request.pageSize(), Integer.MAX_VALUE)
                    .newCollector();
            PageCollector page = new PageCollector(asked, ordinals, counted, exempt(asked.reading()), top);
            searcher.search(query(asked), page);
            ScoreDoc[] hits = top.topDocs(request.offset(), request.pageSize()).scoreDocs;
            return new Found(page.total(), page.hiddenInternal(), rows(hits), facets(asked, page.counts()));
        });
    }

    /** How many hits there are. */
    long count(Asked asked) {
        return page(asked, Set.of()).total();
    }

    /** How many copies the catalogue has of each of these documents, whatever is asked for. */
    Map<String, Long> copies(Collection<String> documents) {
        return read(() -> {
            Map<String, Long> copies = new HashMap<>();
            searcher.search(TextQuery.copiesOf(documents),
                    new ValueCollector(EntryField.ORIGINAL, original -> copies.merge(original, 1L, Long::sum)));
            return copies;
        });
    }

    /** The clauses of these documents that match best. */
    List<Row> clauses(Reading reading, Collection<String> documents, int most) {
        return best(new BooleanQuery.Builder().add(TextQuery.of(reading, Grain.CLAUSE, TextQuery.Strictness.LOOSE), Occur.MUST)
                .add(TextQuery.ofDocuments(documents), Occur.FILTER).build(), most);
    }

    /** Documents that are shown to everybody and match a query on titles, the most relevant first. */
    List<Row> documents(Query query, int most) {
        // internal ones sink, so that enough others are among twice as many
        return best(new FunctionScoreQuery(query, relevance), 2 * most).stream()
                .filter(row -> !row.has(EntryField.STATE_INTERNAL)).limit(most).toList();
    }

    /** Whether any document matches. */
    boolean anyDocument(Query query) {
        return read(() -> searcher.search(query, 1).totalHits.value > 0);
    }

    private List<Row> best(Query query, int most) {
        return read(() -> rows(searcher.search(query, most).scoreDocs));
    }

    private Query query(Asked asked) throws IOException {
        Reading reading = asked.reading();
        if (reading.empty()) {
            return TextQuery.everything(asked.grain());
        }
        boolean onlyCommon = reading.numbers().isEmpty() && reading.pinyin().isEmpty()
                && common(reading).containsAll(reading.concepts());
        Query text = onlyCommon ? TextQuery.ofCommonWords(reading, asked.grain(), asked.strictness())
                : TextQuery.of(reading, asked.grain(), asked.strictness());
        return new FunctionScoreQuery(text, relevance);
    }

    /** The reading without words that do not tell entries apart, such as those that every official title has. */
    Reading telling(Reading reading) {
        return read(() -> {
            Set<Concept> common = common(reading);
            return reading.without(common::contains);
        });
    }

    private Set<Concept> common(Reading reading) throws IOException {
        double many = Math.max(MANY, COMMON * reader.docFreq(new Term(EntryField.KIND, EntryField.KIND_DOCUMENT)));
        Set<Concept> common = new HashSet<>();
        for (Concept concept : reading.concepts()) {
            Term word = TextQuery.soleWord(concept);
            if (word != null && reader.docFreq(word) > many) {
                common.add(concept);
            }
        }
        return common;
    }

    /**
     * Hidden documents stay hidden, except from somebody who types the very number of one. A copy that bears the number of its
     * original stays collapsed under it.
     */
    private Set<Integer> exempt(Reading reading) throws IOException {
        if (!reading.onlyNumber()) {
            return Set.of();
        }
        Set<Integer> originals = new HashSet<>();
        Set<Integer> copies = new HashSet<>();
        for (ScoreDoc hit : searcher.search(TextQuery.numbered(reading.numbers().get(0)), SearchRequest.LARGEST_PAGE).scoreDocs) {
            LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
            Long state = number(segment, EntryField.STATE, hit.doc);
            (state != null && (state & EntryField.STATE_COPY) != 0 ? copies : originals).add(hit.doc);
        }
        return originals.isEmpty() ? copies : originals;
    }

    private static Sort sort(Asked asked) {
        SearchRequest.Sort order = asked.request().sort();
        if (order == SearchRequest.Sort.OLDEST) {
            return new Sort(OLDEST, BY_ID);
        }
        return order == SearchRequest.Sort.RELEVANCE && !asked.reading().empty()
                ? new Sort(SortField.FIELD_SCORE, NEWEST, BY_ID) : new Sort(NEWEST, BY_ID);
    }

    private static SortField byDate(boolean newestFirst) {
        SortField field = new SortedNumericSortField(EntryField.DATE, SortField.Type.LONG, newestFirst);
        field.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return field;
    }

    private Map<Facet, List<FacetCount>> facets(Asked asked, Map<Facet, int[]> counts) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        counts.forEach((facet, ofNumbers) -> facets.put(facet, counts(facet, ofNumbers, asked.request().chosen(facet))));
        return facets;
    }

    private List<FacetCount> counts(Facet facet, int[] ofNumbers, Set<String> chosen) {
        String[] values = ordinals.values(facet);
        boolean[] isChosen = ordinals.chosen(facet, chosen);
        Comparator<FacetCount> byCount = Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
        List<FacetCount> counts = IntStream.range(0, values.length).filter(number -> ofNumbers[number] > 0 || isChosen[number])
                .mapToObj(number -> new FacetCount(values[number], ofNumbers[number], isChosen[number])).sorted(byCount).toList();
        // a chosen value stays in sight, so that it can be taken back
        Stream<FacetCount> listed = IntStream.range(0, counts.size())
                .filter(rank -> rank < facet.most() || counts.get(rank).chosen()).mapToObj(counts::get);
        Stream<FacetCount> unknown = chosen.stream().filter(value -> !ordinals.knows(facet, value)).map(value -> new FacetCount(value, 0, true));
        return Stream.concat(listed, unknown)
                .sorted(facet == Facet.YEAR ? Comparator.comparing(FacetCount::value).reversed() : byCount).toList();
    }

    private List<Row> rows(ScoreDoc[] hits) throws IOException {
        StoredFields stored = reader.storedFields();
        List<Row> rows = new ArrayList<>(hits.length);
        for (ScoreDoc hit : hits) {
            rows.add(row(hit, stored.document(hit.doc, SHOWN)));
        }
        return rows;
    }

    private Row row(ScoreDoc hit, Document stored) throws IOException {
        LeafReaderContext segment = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
        Long day = number(segment, EntryField.DATE, hit.doc);
        Long state = number(segment, EntryField.STATE, hit.doc);
        return new Row(score(hit), EntryType.valueOf(stored.get(EntryField.SHOWN_TYPE)), number(segment, EntryField.DOCUMENT_ID, hit.doc),
                stored.get(EntryField.SHOWN_EXTERNAL_ID), text(stored, EntryField.SHOWN_TITLE), translations(stored),
                text(stored, EntryField.SHOWN_URL),
                text(stored, EntryField.SHOWN_LANGUAGE), text(stored, EntryField.SHOWN_TEXT), text(stored, EntryField.SHOWN_ANCHOR),
                text(stored, EntryField.SHOWN_CLAUSE_NUMBER), state == null ? 0 : state.intValue(), day == null ? null : LocalDate.ofEpochDay(day),
                List.of(stored.getValues(EntryField.SHOWN_NUMBER)), values(stored, Facet.REGION), values(stored, Facet.ISSUER),
                values(stored, Facet.ROLE), values(stored, Facet.VALIDITY));
    }

    private static Map<String, String> translations(Document stored) {
        Map<String, String> translations = new TreeMap<>();
        for (String translation : stored.getValues(EntryField.SHOWN_TRANSLATION)) {
            int end = translation.indexOf('=');
            translations.put(translation.substring(0, end), translation.substring(end + 1));
        }
        return translations;
    }

    private static double score(ScoreDoc hit) {
        if (hit instanceof FieldDoc sorted) {
            return sorted.fields[0] instanceof Float score ? score : 0;
        }
        return hit.score;
    }

    private static Long number(LeafReaderContext segment, String field, int row) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(segment.reader(), field);
        return values.advanceExact(row - segment.docBase) ? values.nextValue() : null;
    }

    private static String text(Document stored, String field) {
        String text = stored.get(field);
        return text == null ? "" : text;
    }

    private static List<String> values(Document stored, Facet facet) {
        return List.of(stored.getValues(EntryField.of(facet)));
    }

    /** Work that reads the index. */
    private interface Read<T> {
        T now() throws IOException;
    }

    private static <T> T read(Read<T> work) {
        try {
            return work.now();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
