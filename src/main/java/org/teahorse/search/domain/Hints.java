package org.teahorse.search.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.teahorse.search.domain.Hint.At;

/** Finds in a text what only says which entries come first: years, amounts, trades and whom it is for. */
final class Hints {

    private static final WordMeanings INDUSTRIES = WordMeanings.industries();
    private static final WordMeanings AUDIENCES = WordMeanings.audiences();

    /** Numbers, which need not be in a text to be meant; in the order of the text. */
    private final List<At> figures;
    /** Words, which are looked for like others. */
    private final List<At> words;

    private Hints(List<At> figures, List<At> words) {
        this.figures = figures;
        this.words = words;
    }

    static Hints in(String folded, LocalDate today, Predicate<Hint> wanted) {
        List<At> figures = new ArrayList<>(Years.in(folded, today));
        Amounts.in(folded).stream().filter(amount -> figures.stream().noneMatch(year -> overlap(year, amount))).forEach(figures::add);
        figures.removeIf(figure -> !wanted.test(figure.hint()));
        figures.sort(Comparator.comparingInt(At::start));
        return new Hints(List.copyOf(figures), Stream.concat(INDUSTRIES.in(folded).stream(), AUDIENCES.in(folded).stream())
                .filter(word -> wanted.test(word.hint())).toList());
    }

    private static boolean overlap(At one, At other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** The figure that begins there; null when none does. */
    At figureAt(int start) {
        return figures.stream().filter(figure -> figure.start() == start).findFirst().orElse(null);
    }

    /** All of them, each meaning once. */
    List<Hint> all() {
        List<Hint> all = new ArrayList<>();
        Stream.concat(figures.stream(), words.stream()).map(At::hint)
                .filter(hint -> all.stream().noneMatch(known -> known.kind() == hint.kind() && known.as().equals(hint.as())))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
