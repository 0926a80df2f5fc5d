package org.teahorse.search.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.search.Query;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.Suggestion;
import org.teahorse.search.domain.Folding;
import org.teahorse.search.domain.NearlyTyped;
import org.teahorse.search.domain.NumberKeys;
import org.teahorse.search.domain.Pinyin;
import org.teahorse.search.domain.TextQuery;
import org.teahorse.search.domain.Vocabulary;
import org.teahorse.search.store.IndexSnapshot.Row;

/**
 * Suggests while somebody types: the document whose number it is, known wordings, titles; by characters, by pinyin that may stop
 * in the middle of a syllable, and by initials. When that finds next to nothing, what was nearly typed.
 */
final class Suggester {

    /** Beyond that many characters a suggestion is no longer quicker than the search. */
    private static final int LONGEST = 40;
    private static final int MOST = 20;
    /** With fewer, it may be a slip that stands somewhere by chance. */
    private static final int FEW = 3;
    private static final int SHORTEST_NEAR_TITLE = 4;

    private final IndexSnapshot index;
    private final Vocabulary vocabulary;
    private final LocalDate today;

    Suggester(IndexSnapshot index, Vocabulary vocabulary, LocalDate today) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.today = today;
    }

    List<Suggestion> suggest(String typed, int limit) {
        int most = Math.min(MOST, Math.max(1, limit));
        String folded = Folding.fold(SearchRequest.forText(typed == null ? "" : typed).text());
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return List.of();
        }
        Map<String, Suggestion> found = new LinkedHashMap<>();
        numbers(folded, most).forEach(suggestion -> found.putIfAbsent(suggestion.text(), suggestion));
        terms(folded).stream().limit(Math.max(1, most / 2)).forEach(suggestion -> found.putIfAbsent(suggestion.text(), suggestion));
        titles(folded, most).forEach(suggestion -> found.putIfAbsent(suggestion.text(), suggestion));
        if (found.size() < FEW) {
            nearly(folded, found.isEmpty(), most).forEach(suggestion -> found.putIfAbsent(suggestion.text(), suggestion));
        }
        return found.values().stream().limit(most).toList();
    }

    private List<Suggestion> numbers(String folded, int most) {
        return NumberKeys.typedIn(folded).stream().filter(NumberKeys.Typed::whole)
                .flatMap(number -> index.documents(TextQuery.numbered(number), today, most).stream())
                .map(row -> new Suggestion(Suggestion.Kind.NUMBER, row.numbers().get(0) + ' ' + row.title(), row.url())).toList();
    }

    /** What begins so comes before what contains it, short before long. */
    private List<Suggestion> terms(String folded) {
        List<Vocabulary.Term> matching = new ArrayList<>();
        List<Predicate<Vocabulary.Term>> ways = new ArrayList<>();
        ways.add(term -> term.text().startsWith(folded));
        if (isLetters(folded)) {
            String letters = folded.replace(" ", "");
            ways.add(term -> letters.length() > 1 && term.sound().initials().startsWith(letters));
            ways.add(term -> term.sound().pinyin() != null && term.sound().letters().startsWith(letters));
        } else {
            ways.add(term -> term.text().contains(folded));
        }
        for (Predicate<Vocabulary.Term> way : ways) {
            vocabulary.terms().stream().filter(way).filter(term -> !matching.contains(term) && !term.text().equals(folded))
                    .sorted((a, b) -> Integer.compare(a.text().length(), b.text().length())).forEach(matching::add);
        }
        return matching.stream().map(term -> new Suggestion(Suggestion.Kind.TERM, term.shown(), null)).toList();
    }

    private List<Suggestion> titles(String folded, int most) {
        List<Query> ways = new ArrayList<>();
        ways.add(TextQuery.titleBeginning(folded));
        if (isLetters(folded)) {
            Pinyin.unfinishedReadings(folded).forEach(syllables -> ways.add(TextQuery.titleSounding(syllables, true)));
            if (folded.length() > 2) {
                ways.add(TextQuery.titleInitials(folded));
            }
        }
        return titles(ways, most);
    }

    /** @param ways each is tried only while those before it found too little */
    private List<Suggestion> titles(List<Query> ways, int most) {
        List<Row> rows = new ArrayList<>();
        for (Query way : ways) {
            if (rows.size() < most) {
                rows.addAll(index.documents(way, today, most));
            }
        }
        return rows.stream().map(row -> new Suggestion(Suggestion.Kind.TITLE, row.title(), row.url())).toList();
    }

    /** @param nothing whether it begins or is in nothing at all: then it is a slip, and need not even sound right */
    private List<Suggestion> nearly(String folded, boolean nothing, int most) {
        NearlyTyped typed = new NearlyTyped(folded, !nothing);
        List<Vocabulary.Term> terms = vocabulary.terms().stream().filter(typed::begins)
                .sorted(Comparator.comparingDouble(typed::slips).thenComparingInt(term -> term.text().length())).limit(Math.max(1, most / 2)).toList();
        List<Suggestion> near = new ArrayList<>(terms.stream().map(term -> new Suggestion(Suggestion.Kind.TERM, term.shown(), null)).toList());
        List<Query> titles = new ArrayList<>();
        boolean letters = isLetters(folded);
        List<String> syllables = letters ? List.of() : Pinyin.syllables(folded);
        if (!letters && syllables.size() > 1 && !syllables.contains(null)) {
            titles.add(TextQuery.titleSounding(syllables, false));
        }
        if (nothing && !terms.isEmpty()) {
            titles.add(TextQuery.titleContaining(terms.get(0).text()));
        }
        if (nothing && folded.length() >= SHORTEST_NEAR_TITLE) {
            titles.add(TextQuery.titleNearly(folded));
        }
        titles(titles, most).forEach(near::add);
        return near;
    }

    private static boolean isLetters(String folded) {
        return folded.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ' ' || c == '\'');
    }
}
