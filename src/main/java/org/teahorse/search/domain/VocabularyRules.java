package org.teahorse.search.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teahorse.search.VocabularyDraft;
import org.teahorse.search.VocabularyRow;
import org.teahorse.shared.InvalidInputException.Problem;

/** What an entry of the vocabulary must be. */
public final class VocabularyRules {

    public static final int LONGEST_WORDING = 40;
    public static final int LONGEST_NOTE = 500;
    private static final int SHORTEST = 2;
    private static final int MOST_RELATED = 12;
    private static final String MISSING = "value.missing";
    private static final String LONG = "text.long";

    private VocabularyRules() {
    }

    /**
     * Every problem of a draft.
     *
     * @param others rows that are not over, without the one being changed
     * @param today  what held on days before it stays as it was
     */
    public static List<Problem> check(VocabularyDraft draft, List<VocabularyRow> others, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        term(draft, problems);
        related(draft, problems);
        if (draft.weight() == null || !(draft.weight() > 0 && draft.weight() <= 1)) {
            problems.add(Problem.of("weight", "vocabulary.weight"));
        }
        days(draft, today, problems);
        if (draft.note().length() > LONGEST_NOTE) {
            problems.add(Problem.of("note", LONG, LONGEST_NOTE));
        }
        if (problems.isEmpty()) {
            String folded = Folding.fold(draft.term());
            others.stream().filter(other -> Folding.fold(other.entry().term()).equals(folded) && other.meets(draft.validFrom(), draft.validTo())).findFirst()
                    .ifPresent(other -> problems.add(Problem.of("term", "vocabulary.taken", draft.term())));
        }
        return problems;
    }

    private static void term(VocabularyDraft draft, List<Problem> problems) {
        String term = draft.term();
        if (term.isBlank()) {
            problems.add(Problem.of("term", MISSING));
        } else if (term.length() > LONGEST_WORDING) {
            problems.add(Problem.of("term", LONG, LONGEST_WORDING));
        } else if (Folding.fold(term).strip().length() < SHORTEST || term.contains(" ")) {
            problems.add(Problem.of("term", "vocabulary.term"));
        }
    }

    private static void related(VocabularyDraft draft, List<Problem> problems) {
        if (draft.related().isEmpty()) {
            problems.add(Problem.of("related", MISSING));
        }
        if (draft.related().size() > MOST_RELATED) {
            problems.add(Problem.of("related", "vocabulary.many", MOST_RELATED));
        }
        Set<String> seen = new HashSet<>(Set.of(Folding.fold(draft.term())));
        for (String wording : draft.related()) {
            if (wording.length() > LONGEST_WORDING) {
                problems.add(Problem.of("related", LONG, LONGEST_WORDING));
            } else if (Folding.fold(wording).strip().length() < SHORTEST) {
                problems.add(Problem.of("related", "vocabulary.short", wording));
            } else if (!seen.add(Folding.fold(wording))) {
                problems.add(Problem.of("related", "vocabulary.twice", wording));
            }
        }
    }

    private static void days(VocabularyDraft draft, LocalDate today, List<Problem> problems) {
        if (draft.validFrom() == null) {
            problems.add(Problem.of("validFrom", MISSING));
        } else if (draft.validFrom().isBefore(today)) {
            problems.add(Problem.of("validFrom", "vocabulary.past"));
        } else if (draft.validTo() != null && draft.validTo().isBefore(draft.validFrom())) {
            problems.add(Problem.of("validTo", "mandate.days"));
        }
    }
}
