package org.teahorse.search.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.FacetCount;
import org.teahorse.search.Opening;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchRequest.Mode;
import org.teahorse.search.domain.ClosingOrder;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.Fusion;
import org.teahorse.search.domain.Leaning;
import org.teahorse.search.domain.Nearness;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.Reading.Concept;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.SearchEntry;
import org.teahorse.search.domain.SegmentColumns;
import org.teahorse.search.domain.Sought;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.TextQuery.Grain;
import org.teahorse.search.domain.TypePriors.Preference;
import org.teahorse.search.store.Neighbours.Near;

/**
 * One state of the index and the queries an answer is made of, all on that state. Hibernate Search keeps the index; it is read with
 * Lucene directly, because a page then takes one walk over the matching rows where the portable queries take one for the hits, one
 * more for each filtered facet and one for what is hidden.
 */
final class IndexSnapshot implements AutoCloseable {

    private static final Set<String> SHOWN = Set.of(EntryField.SHOWN_TYPE, EntryField.SHOWN_EXTERNAL_ID, EntryField.SHOWN_TITLE,
            EntryField.SHOWN_TRANSLATION, EntryField.SHOWN_URL, EntryField.SHOWN_LANGUAGE, EntryField.SHOWN_TEXT, EntryField.SHOWN_ANCHOR, EntryField.SHOWN_CLAUSE_NUMBER,
            EntryField.SHOWN_NUMBER, EntryField.of(Facet.REGION), EntryField.of(Facet.ISSUER), EntryField.of(Facet.ROLE),
            EntryField.of(Facet.VALIDITY), EntryField.of(Facet.KIND), EntryField.of(Facet.DELIVERY), EntryField.of(Facet.PRICE),
            EntryField.AREA, EntryField.SHOWN_LINE);
    private static final SortField NEWEST = byDate(true);
    private static final SortField OLDEST = byDate(false);
    private static final SortField LARGEST = byAmount();
    private static final SortField BY_ID = new SortedNumericSortField(EntryField.DOCUMENT_ID, SortField.Type.LONG);

    /** A word that more than this part of all documents have tells none apart; in a small catalogue every word does. */
    private static final double COMMON = 0.4;
    private static final int MANY = 1_000;

    private final OpenIndex.State state;
    private final IndexReader reader;
    private final WordSearcher searcher;
    private final EntryColumns columns;

    /** One index row as shown; {@code alike} is how near its meaning is when that found it, else NaN; {@code values} are those of the facets a result page shows beside the title. */
    record Row(double score, double alike, EntryType type, long documentId, String externalId, String title,
            Map<String, String> translatedTitles, String url, String language, String passage,
            String anchor, String clauseNumber, int state, LocalDate date, LocalDate opens, LocalDate closes, BigDecimal amount,
            List<String> numbers, List<String> areas, Map<String, String> lines, Map<Facet, List<String>> values) {

        String documentKey() {
            return SearchEntry.documentKey(type, documentId);
        }

        boolean has(int bit) {
            return (state & bit) != 0;
        }
    }

    /**
     * One page of rows, with the counts that came with it.
     *
     * @param byMeaning whether the meaning was compared
     * @param nearest   by document, the clause whose meaning is nearest to the question's; for some of the page
     */
    record Found(long total, long hiddenInternal, List<Row> rows, Map<Facet, List<FacetCount>> facets, boolean byMeaning, Map<String, Row> nearest) {
    }

    /** @param state closed with this */
    IndexSnapshot(OpenIndex.State state) {
        this.state = state;
        this.reader = state.reader();
        this.searcher = new WordSearcher(reader);
        this.columns = state.columns();
    }

    @Override
    public void close() {
        state.close();
    }

    /** The page asked for. @param counted whether facets are counted; it is much of the work of a search that finds much */
    Found page(Asked asked, boolean counted) {
        SearchRequest request = asked.request();
        return read(() -> {
            RowGate gate = new RowGate(asked, columns);
            Neighbours neighbours = new Neighbours(reader, searcher, columns);
            Near near = asked.vector() == null ? Near.NONE : neighbours.find(asked, gate);
            FusedOrder order = new FusedOrder(reader, columns, asked, near);
            boolean fused = !near.empty();
            int depth = request.offset() + request.pageSize();
            BestRows best = best(sort(asked), fused ? Math.max(Fusion.POOL, depth) : depth);
            PageCollector page = new PageCollector(asked, gate, columns, counted, exempt(asked.reading()), best);
            Sought sought = fused ? order.sought(sought(asked)) : sought(asked);
            // where facets are not counted, nobody needs to look at what the filters leave out
            Query among = TextQuery.passing(counted ? Map.of() : request.filters(), asked.lineage());
            new SoughtRows(searcher, columns, sought, relevance(asked), best.scored(), among).give(page);
            ScoreDoc[] hits = fused ? slice(order.of(best.rows(), some(asked, order.added()), neighbours, relevance(asked)), request.offset(), depth)
                    : best.rows(request.offset(), request.pageSize());
            Found found = new Found(page.total(), page.hiddenInternal(), rows(hits), counted ? facets(asked, page.counts()) : Map.of(), fused, new HashMap<>());
            for (int i = 0; i < hits.length && fused; i++) {
                Integer clause = near.clause().get(hits[i].doc);
                if (clause != null) {
                    found.nearest().put(found.rows().get(i).documentKey(), rows(new ScoreDoc[] {new FusedOrder.Hit(clause, 0, near.alike().get(hits[i].doc))}).get(0));
                }
            }
            return found;
        });
    }

    /** Scores of those among some rows that have any of the words: what lies near need not have as many as a hit by its words. */
    private ScoreDoc[] some(Asked asked, int[] rows) throws IOException {
        if (rows.length == 0 || asked.request().mode() == Mode.SEMANTIC) {
            return new ScoreDoc[0];
        }
        return best(sought(asked.loosely()), relevance(asked), new GivenRows(rows), rows.length);
    }

    /** The best rows by score. @param relevance null when scores stay as they are */
    private ScoreDoc[] best(Sought sought, Relevance relevance, Query among, int most) throws IOException {
        BestRows best = new BestRows(new TopScoreDocCollectorManager(most, most).newCollector());
        new SoughtRows(searcher, columns, sought, relevance, true, among).give(best);
        return best.rows();
    }

    private static ScoreDoc[] slice(List<ScoreDoc> order, int from, int to) {
        return order.subList(Math.min(from, order.size()), Math.min(to, order.size())).toArray(ScoreDoc[]::new);
    }

    /** What else there is on the subject of a document. @param asked without words: how the others are weighed */
    Found related(Asked asked, String document, int most) {
        return read(() -> {
            List<Integer> others = new RelatedEntries(reader, searcher, columns, relevance(asked)).of(document, new RowGate(asked, columns), most);
            return new Found(others.size(), 0, rows(others.stream().map(row -> new ScoreDoc(row, 0)).toArray(ScoreDoc[]::new)), Map.of(), false, Map.of());
        });
    }

    /** How many hits there are. */
    long count(Asked asked) {
        return page(asked, false).total();
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
        return read(() -> rows(best(TextQuery.of(reading, Grain.CLAUSE, TextQuery.Strictness.LOOSE), null, TextQuery.ofDocuments(documents), most)));
    }

    /** Documents that are shown to everybody and match a query on titles, the most relevant first. */
    List<Row> documents(Query query, LocalDate today, int most) {
        // internal ones sink, so that enough others are among twice as many
        return best(new FunctionScoreQuery(query, new Relevance(columns, today, Preference.NONE, null, null)), 2 * most).stream()
                .filter(row -> !row.has(EntryField.STATE_INTERNAL)).limit(most).toList();
    }

    /** Whether any document matches. */
    boolean anyDocument(Query query) {
        return read(() -> searcher.search(query, 1).totalHits.value > 0);
    }

    private List<Row> best(Query query, int most) {
        return read(() -> rows(searcher.search(query, most).scoreDocs));
    }

    /** By score, what the last of the best has tells which rows may be among them; in any other order Lucene would leave out rows by itself. */
    private static BestRows best(Sort sort, int most) {
        boolean byScore = sort.getSort()[0] == SortField.FIELD_SCORE;
        return new BestRows(new TopFieldCollectorManager(sort, most, byScore ? most : Integer.MAX_VALUE).newCollector());
    }

    private Sought sought(Asked asked) throws IOException {
        Reading reading = asked.reading();
        if (reading.empty()) {
            return Sought.one(TextQuery.everything(asked.grain()));
        }
        boolean onlyCommon = reading.numbers().isEmpty() && reading.pinyin().isEmpty()
                && common(reading).containsAll(reading.concepts());
        return onlyCommon ? TextQuery.ofCommonWords(reading, asked.grain(), asked.strictness())
                : TextQuery.of(reading, asked.grain(), asked.strictness());
    }

    private Relevance relevance(Asked asked) {
        return new Relevance(columns, asked.today(), asked.preference(), nearness(asked), Leaning.of(columns, asked.reading().hints()));
    }

    /** Null when no place is preferred. */
    private Nearness nearness(Asked asked) {
        return asked.near().isEmpty() ? null : new Nearness(columns, asked.near());
    }

    /** The reading without words that do not tell entries apart, such as those that every official title has. */
    Reading telling(Reading reading) {
        return read(() -> {
            Set<Concept> common = common(reading);
            return reading.without(common::contains);
        });
    }

    /** How much each of these tells: the logarithm of how few entries have its rarest word. */
    Map<Concept, Double> rarity(Collection<Concept> concepts) {
        return read(() -> {
            double all = reader.docFreq(new Term(EntryField.KIND, EntryField.KIND_DOCUMENT));
            Map<Concept, Double> rarity = new HashMap<>();
            for (Concept concept : concepts) {
                double fewest = all;
                for (Term word : TextQuery.words(concept)) {
                    fewest = Math.min(fewest, searcher.rowsWith(word));
                }
                rarity.put(concept, Math.log(1 + all / (1 + fewest)));
            }
            return rarity;
        });
    }

    private Set<Concept> common(Reading reading) throws IOException {
        double many = Math.max(MANY, COMMON * reader.docFreq(new Term(EntryField.KIND, EntryField.KIND_DOCUMENT)));
        Set<Concept> common = new HashSet<>();
        for (Concept concept : reading.concepts()) {
            List<Term> terms = TextQuery.wordsAndPairs(concept);
            boolean all = !terms.isEmpty();
            for (Term term : terms) {
                all = all && searcher.rowsWith(term) > many;
            }
            if (all) {
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
            LeafReaderContext segment = segment(reader, hit.doc);
            int state = columns.of(segment).state(hit.doc - segment.docBase);
            ((state & EntryField.STATE_COPY) != 0 ? copies : originals).add(hit.doc);
        }
        return originals.isEmpty() ? copies : originals;
    }

    private Sort sort(Asked asked) {
        boolean wordless = asked.reading().empty();
        List<SortField> order = new ArrayList<>();
        switch (asked.request().sort()) {
            case OLDEST -> order.add(OLDEST);
            case NEWEST -> order.add(NEWEST);
            case CLOSING -> order.add(new ClosingOrder(columns, (int) asked.today().toEpochDay()).getSortField(false));
            case AMOUNT -> order.add(LARGEST);
            default -> { }
        }
        boolean byDate = order.contains(OLDEST) || order.contains(NEWEST);
        if (!byDate && !wordless) {
            order.add(SortField.FIELD_SCORE);
        } else if (!byDate && !asked.near().isEmpty()) {
            order.add(nearness(asked).getSortField(true));
        }
        if (!byDate) {
            order.add(NEWEST);
        }
        order.add(BY_ID);
        return new Sort(order.toArray(SortField[]::new));
    }

    private static SortField byDate(boolean newestFirst) {
        SortField field = new SortedNumericSortField(EntryField.DATE, SortField.Type.LONG, newestFirst);
        field.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return field;
    }

    private static SortField byAmount() {
        SortField field = new SortedNumericSortField(EntryField.AMOUNT, SortField.Type.LONG, true);
        field.setMissingValue(Long.MIN_VALUE);
        return field;
    }

    private Map<Facet, List<FacetCount>> facets(Asked asked, int[] counts) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            facets.put(facet, counts(facet, counts, asked.request().chosen(facet)));
        }
        return facets;
    }

    private List<FacetCount> counts(Facet facet, int[] ofNumbers, Set<String> chosen) {
        Map<String, Integer> numbers = columns.numbers().of(facet);
        Comparator<FacetCount> byCount = Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);
        List<FacetCount> counts = numbers.entrySet().stream()
                .filter(value -> ofNumbers[value.getValue()] > 0 || chosen.contains(value.getKey()))
                .map(value -> new FacetCount(value.getKey(), ofNumbers[value.getValue()], chosen.contains(value.getKey()))).sorted(byCount).toList();
        // a chosen value stays in sight, so that it can be taken back
        Stream<FacetCount> listed = IntStream.range(0, counts.size())
                .filter(rank -> rank < facet.most() || counts.get(rank).chosen()).mapToObj(counts::get);
        Stream<FacetCount> unknown = chosen.stream().filter(value -> !numbers.containsKey(value)).map(value -> new FacetCount(value, 0, true));
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
        LeafReaderContext segment = segment(reader, hit.doc);
        SegmentColumns known = columns.of(segment);
        int row = hit.doc - segment.docBase;
        Long day = number(segment, EntryField.DATE, hit.doc);
        Long cents = number(segment, EntryField.AMOUNT, hit.doc);
        int opens = known.opens(row);
        int closes = known.closes(row);
        Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            values.put(facet, List.of(stored.getValues(EntryField.of(facet))));
        }
        return new Row(score(hit), hit instanceof FusedOrder.Hit near ? near.alike() : Double.NaN, EntryType.valueOf(stored.get(EntryField.SHOWN_TYPE)), number(segment, EntryField.DOCUMENT_ID, hit.doc),
                stored.get(EntryField.SHOWN_EXTERNAL_ID), text(stored, EntryField.SHOWN_TITLE), byLanguage(stored, EntryField.SHOWN_TRANSLATION),
                text(stored, EntryField.SHOWN_URL),
                text(stored, EntryField.SHOWN_LANGUAGE), text(stored, EntryField.SHOWN_TEXT), text(stored, EntryField.SHOWN_ANCHOR),
                text(stored, EntryField.SHOWN_CLAUSE_NUMBER), known.state(row), day == null ? null : LocalDate.ofEpochDay(day),
                opens == Opening.NO_FIRST_DAY ? null : LocalDate.ofEpochDay(opens),
                closes == Opening.NO_LAST_DAY ? null : LocalDate.ofEpochDay(closes), cents == null ? null : BigDecimal.valueOf(cents, 2),
                List.of(stored.getValues(EntryField.SHOWN_NUMBER)),
                Arrays.stream(stored.getValues(EntryField.AREA)).filter(code -> !code.equals(EntryField.EVERYWHERE)).toList(),
                byLanguage(stored, EntryField.SHOWN_LINE), values);
    }

    /** The segment that has a row. */
    static LeafReaderContext segment(IndexReader reader, int row) {
        return reader.leaves().get(ReaderUtil.subIndex(row, reader.leaves()));
    }

    private static Map<String, String> byLanguage(Document stored, String field) {
        Map<String, String> texts = new TreeMap<>();
        for (String text : stored.getValues(field)) {
            int end = text.indexOf('=');
            texts.put(text.substring(0, end), text.substring(end + 1));
        }
        return texts;
    }

    /** The score by which a hit was sorted. */
    static double score(ScoreDoc hit) {
        if (hit instanceof FieldDoc sorted) {
            return Arrays.stream(sorted.fields).filter(Float.class::isInstance).mapToDouble(score -> (Float) score).findFirst().orElse(0);
        }
        return hit.score;
    }

    /** A number of a row, by its place in the whole index; null when it has none. */
    static Long number(LeafReaderContext segment, String field, int row) throws IOException {
        SortedNumericDocValues values = DocValues.getSortedNumeric(segment.reader(), field);
        return values.advanceExact(row - segment.docBase) ? values.nextValue() : null;
    }

    /** A stored text; empty when there is none. */
    static String text(Document stored, String field) {
        String text = stored.get(field);
        return text == null ? "" : text;
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
