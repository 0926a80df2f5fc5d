package org.teahorse.search.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.teahorse.search.ClauseHit;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.Why;
import org.teahorse.search.domain.EntryField;
import org.teahorse.search.domain.Folding;
import org.teahorse.search.domain.Highlighter;
import org.teahorse.search.domain.NumberKeys;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.Reading.Concept;
import org.teahorse.search.domain.TextQuery.Grain;
import org.teahorse.search.domain.Vocabulary.Related;
import org.teahorse.search.store.IndexSnapshot.Found;
import org.teahorse.search.store.IndexSnapshot.Row;

/** Makes what a result page shows from the rows of one page: highlights, reasons, clauses and copies. */
final class HitBuilder {

    private static final int SNIPPETS = 2;
    private static final int CLAUSES = 3;
    /** Asked for at once, on average: more would be read and thrown away. */
    private static final int CLAUSES_PER_DOCUMENT = 4;

    private final IndexSnapshot index;
    private final Asked asked;
    private final Highlighter highlighter;

    HitBuilder(IndexSnapshot index, Asked asked) {
        this.index = index;
        this.asked = asked;
        this.highlighter = new Highlighter(asked.reading());
    }

    List<Hit> build(Found found) {
        List<Row> rows = found.rows();
        if (rows.isEmpty()) {
            return List.of();
        }
        boolean documents = asked.grain() == Grain.DOCUMENT;
        Map<String, List<ClauseHit>> clauses = documents ? clauses(rows, found.nearest()) : Map.of();
        Map<String, Long> copies = documents ? index.copies(rows.stream().map(Row::documentKey).distinct().toList()) : Map.of();
        return rows.stream().map(row -> documents
                ? documentHit(row, clauses.getOrDefault(row.documentKey(), List.of()), copies.getOrDefault(row.documentKey(), 0L))
                : clauseHit(row)).toList();
    }

    private Hit documentHit(Row row, List<ClauseHit> clauses, long copies) {
        List<String> snippets = asked.reading().empty() ? List.of() : highlighter.snippets(row.passage(), SNIPPETS);
        List<String> shown = snippets.isEmpty() && clauses.isEmpty() && !row.passage().isBlank()
                ? List.of(Highlighter.opening(row.passage())) : snippets;
        return hit(row, row.url(), shown, why(row, !snippets.isEmpty(), !clauses.isEmpty()), copies, clauses);
    }

    private Hit clauseHit(Row row) {
        ClauseHit clause = clause(row);
        return hit(row, row.url() + '#' + row.anchor(), List.of(clause.snippet()), why(row, false, true), 0, List.of(clause));
    }

    private Hit hit(Row row, String url, List<String> snippets, List<Why> why, long copies, List<ClauseHit> clauses) {
        Hit.Labels labels = new Hit.Labels(row.values().get(Facet.REGION), row.values().get(Facet.ISSUER), row.numbers(), row.date(),
                first(row, Facet.ROLE), first(row, Facet.VALIDITY), row.has(EntryField.STATE_INTERNAL), row.has(EntryField.STATE_COPY),
                row.has(EntryField.STATE_DEMONSTRATION), row.opens(), row.closes(), row.has(EntryField.STATE_FORECAST),
                row.has(EntryField.STATE_ENDED), row.has(EntryField.STATE_STALE), first(row, Facet.KIND), first(row, Facet.DELIVERY),
                first(row, Facet.PRICE), row.amount(), row.areas(), row.lines());
        Map<String, String> translatedTitles = new TreeMap<>();
        row.translatedTitles().forEach((language, title) -> translatedTitles.put(language, highlighter.whole(title)));
        return new Hit(row.type(), row.documentId(), row.externalId(), row.title(), highlighter.whole(row.title()), translatedTitles,
                row.language(), url, snippets, row.score(), why, labels, copies, clauses);
    }

    /** The clauses that have the words, and the one that means most nearly the same. */
    private Map<String, List<ClauseHit>> clauses(List<Row> rows, Map<String, Row> nearest) {
        Map<String, List<ClauseHit>> clauses = clauses(rows);
        if (nearest.isEmpty()) {
            return clauses;
        }
        Map<String, List<ClauseHit>> all = new HashMap<>(clauses);
        nearest.forEach((document, row) -> {
            List<ClauseHit> known = all.getOrDefault(document, List.of());
            if (known.stream().noneMatch(clause -> clause.anchor().equals(row.anchor()))) {
                all.put(document, Stream.concat(Stream.of(clause(row)), known.stream().limit(CLAUSES - 1L)).toList());
            }
        });
        return all;
    }

    private Map<String, List<ClauseHit>> clauses(List<Row> rows) {
        List<String> withClauses = rows.stream().filter(row -> row.has(EntryField.STATE_HAS_CLAUSES)).map(Row::documentKey).toList();
        if (withClauses.isEmpty() || asked.reading().concepts().isEmpty() || asked.reading().onlyNumber()) {
            return Map.of();
        }
        Map<String, List<ClauseHit>> best = new HashMap<>();
        for (Row clause : index.clauses(asked.reading(), withClauses, withClauses.size() * CLAUSES_PER_DOCUMENT)) {
            List<ClauseHit> ofDocument = best.computeIfAbsent(clause.documentKey(), none -> new ArrayList<>());
            // a clause may match by its document's title alone, and then shows nothing
            if (ofDocument.size() < CLAUSES && highlighter.found(clause.passage())) {
                ofDocument.add(clause(clause));
            }
        }
        return best;
    }

    private ClauseHit clause(Row row) {
        List<String> snippets = highlighter.snippets(row.passage(), 1);
        return new ClauseHit(row.anchor(), row.clauseNumber(), snippets.isEmpty() ? Highlighter.opening(row.passage()) : snippets.get(0));
    }

    private List<Why> why(Row row, boolean inText, boolean inClause) {
        Map<Why.Code, Why> reasons = new LinkedHashMap<>();
        Reading reading = asked.reading();
        if (reading.numbers().stream().anyMatch(number -> hasNumber(row, number))) {
            reasons.put(Why.Code.NUMBER, new Why(Why.Code.NUMBER, ""));
        }
        if (highlighter.found(row.title()) || row.translatedTitles().values().stream().anyMatch(highlighter::found)) {
            reasons.put(Why.Code.TITLE, new Why(Why.Code.TITLE, ""));
        }
        if (inClause) {
            reasons.put(Why.Code.CLAUSE, new Why(Why.Code.CLAUSE, ""));
        }
        if (inText) {
            reasons.put(Why.Code.TEXT, new Why(Why.Code.TEXT, ""));
        }
        String text = Folding.fold(row.title() + '\n' + row.passage());
        for (Concept concept : reading.concepts()) {
            if (concept.sounded() && text.contains(concept.text())) {
                reasons.putIfAbsent(Why.Code.PINYIN, new Why(Why.Code.PINYIN, concept.text()));
            } else if (!text.contains(concept.text())) {
                concept.related().stream().map(Related::wording).filter(wording -> Arrays.stream(wording.split(" ")).allMatch(text::contains))
                        .findFirst().ifPresent(wording -> reasons.putIfAbsent(Why.Code.SYNONYM, new Why(Why.Code.SYNONYM, wording)));
            }
        }
        if (reasons.isEmpty() && !reading.empty()) {
            // found by its sound, or by words that stand too far apart or too far down to be shown
            Why.Code code = !Double.isNaN(row.alike()) ? Why.Code.MEANING : reading.pinyin().isEmpty() ? Why.Code.TEXT : Why.Code.PINYIN;
            reasons.put(code, new Why(code, ""));
        }
        return List.copyOf(reasons.values());
    }

    private static boolean hasNumber(Row row, NumberKeys.Typed typed) {
        return row.numbers().stream().flatMap(number -> NumberKeys.ofPrinted(number).stream())
                .anyMatch(key -> typed.keys().contains(key) || typed.incomplete().contains(key));
    }

    private static String first(Row row, Facet facet) {
        List<String> values = row.values().get(facet);
        return values.isEmpty() ? null : values.get(0);
    }
}
