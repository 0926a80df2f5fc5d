package org.teahorse.search.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.search.predicate.dsl.LuceneSearchPredicateFactory;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.SearchAggregation;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.teahorse.search.Facet;
import org.teahorse.search.FacetCount;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.SearchEntry;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.TextQuery.Grain;

/** The queries an answer is made of. */
final class IndexQueries {

    private final SearchSession session;
    private final SearchScope<SearchEntry> scope;
    private final LuceneSearchPredicateFactory where;
    private final Relevance relevance;

    /** One index row as projected. */
    record Row(double score, String type, long documentId, String externalId, String title, String url, String language, String passage,
            String anchor, String clauseNumber, boolean hasClauses, boolean internal, boolean copy, LocalDate date, List<String> numbers,
            List<String> regions, List<String> issuers, List<String> roles, List<String> validities) {

        String documentKey() {
            return type + '-' + documentId;
        }
    }

    /** One page of rows, with the counts that came with it. */
    record Found(long total, List<Row> rows, Map<Facet, Map<String, Long>> counts) {
    }

    IndexQueries(SearchSession session, Relevance relevance) {
        this.session = session;
        this.scope = session.scope(SearchEntry.class);
        this.where = scope.predicate().extension(LuceneExtension.get());
        this.relevance = relevance;
    }

    /** The page asked for, and the counts of those facets that have no filter of their own. */
    Found page(Asked asked) {
        SearchRequest request = asked.request();
        List<Facet> open = Arrays.stream(Facet.values()).filter(facet -> request.chosen(facet).isEmpty()).toList();
        var query = session.search(scope).select(row()).where(predicate(asked, null, request.internal())).sort(sort(asked));
        Map<Facet, AggregationKey<Map<String, Long>>> keys = new EnumMap<>(Facet.class);
        for (Facet facet : open) {
            keys.put(facet, key(facet));
            query = query.aggregation(keys.get(facet), terms(facet));
        }
        SearchResult<Row> result = query.fetch(request.offset(), request.pageSize());
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        keys.forEach((facet, key) -> counts.put(facet, result.aggregation(key)));
        return new Found(result.total().hitCount(), result.hits(), counts);
    }

    /** All facets: those counted with the page, and for each filtered one a count that ignores its own filter. */
    Map<Facet, List<FacetCount>> facets(Asked asked, Found found) {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = found.counts().containsKey(facet) ? found.counts().get(facet) : countIgnoringItself(asked, facet);
            facets.put(facet, counts(facet, counts, asked.request().chosen(facet)));
        }
        return facets;
    }

    long count(Asked asked) {
        return session.search(scope).where(predicate(asked, null, asked.request().internal())).fetchTotalHitCount();
    }

    /** How many hits are left out because they are government's own affairs. */
    long hiddenInternal(Asked asked) {
        SearchPredicate onlyInternal = where.bool()
                .must(predicate(asked, null, true))
                .filter(where.match().field(EntryField.INTERNAL).matching(true))
                .toPredicate();
        return session.search(scope).where(onlyInternal).fetchTotalHitCount();
    }

    /** How many copies the catalogue has of each of these documents, whatever is asked for. */
    Map<String, Long> copies(Collection<String> documents) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(EntryField.ORIGINAL);
        return session.search(scope).where(where.terms().field(EntryField.ORIGINAL).matchingAny(documents).toPredicate())
                .aggregation(key, scope.aggregation().terms().field(EntryField.ORIGINAL, String.class)
                        .maxTermCount(documents.size()).toAggregation())
                .fetch(0).aggregation(key);
    }

    /** The clauses of these documents that match best. */
    List<Row> clauses(Reading reading, Collection<String> documents, int most) {
        Query text = TextQuery.of(reading, Grain.CLAUSE, TextQuery.Strictness.LOOSE);
        return session.search(scope).select(row()).where(where.bool()
                .must(where.fromLuceneQuery(text))
                .filter(where.match().field(EntryField.KIND).matching(EntryField.KIND_CLAUSE))
                .filter(where.terms().field(EntryField.DOCUMENT).matchingAny(documents)).toPredicate()).fetchHits(most);
    }

    /** Public documents that match a query on titles, the most relevant first. */
    List<Row> documents(Query query, int most) {
        return session.search(scope).select(row()).where(publicDocuments(query)).fetchHits(most);
    }

    /** Whether any public document matches. */
    boolean anyDocument(Query query) {
        return !session.search(scope).select(f -> f.id(Long.class)).where(publicDocuments(query)).fetchHits(1).isEmpty();
    }

    private SearchPredicate publicDocuments(Query query) {
        return where.bool()
                .must(where.fromLuceneQuery(new FunctionScoreQuery(query, relevance)))
                .filter(where.match().field(EntryField.KIND).matching(EntryField.KIND_DOCUMENT))
                .filter(where.match().field(EntryField.INTERNAL).matching(false)).toPredicate();
    }

    private Map<String, Long> countIgnoringItself(Asked asked, Facet facet) {
        AggregationKey<Map<String, Long>> key = key(facet);
        return session.search(scope).where(predicate(asked, facet, asked.request().internal()))
                .aggregation(key, terms(facet)).fetch(0).aggregation(key);
    }

    private SearchAggregation<Map<String, Long>> terms(Facet facet) {
        return scope.aggregation().terms().field(EntryField.of(facet), String.class).maxTermCount(facet.most()).toAggregation();
    }

    private static AggregationKey<Map<String, Long>> key(Facet facet) {
        return AggregationKey.of(facet.name());
    }

    /** @param ignored a facet whose filter does not count; null for none */
    private SearchPredicate predicate(Asked asked, Facet ignored, boolean internal) {
        SearchRequest request = asked.request();
        Reading reading = asked.reading();
        var all = where.bool();
        if (reading.empty()) {
            all.must(where.matchAll());
        } else {
            all.must(where.fromLuceneQuery(new FunctionScoreQuery(TextQuery.of(reading, asked.grain(), asked.strictness()), relevance)));
        }
        all.filter(where.match().field(EntryField.KIND)
                .matching(asked.grain() == Grain.CLAUSE ? EntryField.KIND_CLAUSE : EntryField.KIND_DOCUMENT));
        request.filters().forEach((facet, values) -> {
            if (facet != ignored) {
                all.filter(where.terms().field(EntryField.of(facet)).matchingAny(values));
            }
        });
        if (!internal) {
            all.filter(orExactNumber(EntryField.INTERNAL, reading));
        }
        if (!asked.copies()) {
            all.filter(orExactNumber(EntryField.COPY, reading));
        }
        return all.toPredicate();
    }

    /** Hidden documents stay hidden, except from somebody who types the very number of one. */
    private SearchPredicate orExactNumber(String hidden, Reading reading) {
        var shown = where.match().field(hidden).matching(false);
        if (!reading.onlyNumber() || reading.numbers().get(0).keys().isEmpty()) {
            return shown.toPredicate();
        }
        Set<String> keys = reading.numbers().get(0).keys();
        return where.bool().should(shown).should(where.terms().field(EntryField.NUMBER).matchingAny(keys)).toPredicate();
    }

    private SearchSort sort(Asked asked) {
        var sort = scope.sort();
        SearchRequest.Sort order = asked.request().sort();
        if (order == SearchRequest.Sort.OLDEST) {
            return sort.composite(s -> s.add(sort.field(EntryField.DATE).asc().missing().last()).add(sort.field(EntryField.DOCUMENT_ID)))
                    .toSort();
        }
        return sort.composite(s -> {
            if (order == SearchRequest.Sort.RELEVANCE && !asked.reading().empty()) {
                s.add(sort.score());
            }
            s.add(sort.field(EntryField.DATE).desc().missing().last()).add(sort.field(EntryField.DOCUMENT_ID));
        }).toSort();
    }

    private SearchProjection<Row> row() {
        var f = scope.projection();
        return f.composite().from(
                f.score(),
                f.field(EntryField.SHOWN_TYPE, String.class),
                f.field(EntryField.DOCUMENT_ID, Long.class),
                f.field(EntryField.SHOWN_EXTERNAL_ID, String.class),
                f.field(EntryField.SHOWN_TITLE, String.class),
                f.field(EntryField.SHOWN_URL, String.class),
                f.field(EntryField.SHOWN_LANGUAGE, String.class),
                f.field(EntryField.SHOWN_TEXT, String.class),
                f.field(EntryField.SHOWN_ANCHOR, String.class),
                f.field(EntryField.SHOWN_CLAUSE_NUMBER, String.class),
                f.field(EntryField.HAS_CLAUSES, Boolean.class),
                f.field(EntryField.INTERNAL, Boolean.class),
                f.field(EntryField.COPY, Boolean.class),
                f.field(EntryField.DATE, LocalDate.class),
                f.field(EntryField.SHOWN_NUMBER, String.class).multi(),
                f.field(EntryField.of(Facet.REGION), String.class).multi(),
                f.field(EntryField.of(Facet.ISSUER), String.class).multi(),
                f.field(EntryField.of(Facet.ROLE), String.class).multi(),
                f.field(EntryField.of(Facet.VALIDITY), String.class).multi())
                .asArray(IndexQueries::row).toProjection();
    }

    private static Row row(Object[] fields) {
        int i = 0;
        return new Row((Float) fields[i++], text(fields[i++]), (Long) fields[i++], (String) fields[i++], text(fields[i++]), text(fields[i++]),
                text(fields[i++]), text(fields[i++]), text(fields[i++]), text(fields[i++]), (Boolean) fields[i++], (Boolean) fields[i++],
                (Boolean) fields[i++], (LocalDate) fields[i++], texts(fields[i++]), texts(fields[i++]), texts(fields[i++]),
                texts(fields[i++]), texts(fields[i]));
    }

    private static String text(Object field) {
        return field == null ? "" : (String) field;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object field) {
        return List.copyOf((List<String>) field);
    }

    private static List<FacetCount> counts(Facet facet, Map<String, Long> counts, Set<String> chosen) {
        List<FacetCount> list = counts.entrySet().stream()
                .map(count -> new FacetCount(count.getKey(), count.getValue(), chosen.contains(count.getKey())))
                .collect(Collectors.toCollection(ArrayList::new));
        // a chosen value stays in sight, so that it can be taken back
        chosen.stream().filter(value -> !counts.containsKey(value)).forEach(value -> list.add(new FacetCount(value, 0, true)));
        list.sort(facet == Facet.YEAR
                ? Comparator.comparing(FacetCount::value).reversed()
                : Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value));
        return List.copyOf(list);
    }
}
