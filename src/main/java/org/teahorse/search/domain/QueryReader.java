package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.EntryAnalysis.Token;
import org.teahorse.search.domain.Reading.Concept;

/**
 * Reads typed text: finds document numbers, leaves out the words that only make it a question, takes known wordings whole and lets the
 * dictionary split the rest. Any text can be read; at worst nothing is found in it.
 */
public final class QueryReader {

    private static final WordList QUESTION_WORDS = WordList.read("/search/question-words.txt");
    /** Beyond so many characters people write sentences, and cannot expect every word of them to be found. */
    private static final int LONGEST_KEYWORDS = 10;
    private static final int MOST_CONCEPTS = 24;
    private static final int LONGEST_INITIALS = 12;

    private final Vocabulary vocabulary;

    public QueryReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A concept and where it was typed. */
    private record Placed(Concept concept, int start, int end) {
    }

    public Reading read(String text) {
        String folded = Folding.fold(text).strip();
        List<NumberKeys.Typed> numbers = NumberKeys.typedIn(folded);
        List<Understood> understood = new ArrayList<>();
        numbers.forEach(number -> understood.add(new Understood(Understood.Kind.NUMBER,
                folded.substring(number.start(), number.end()), List.of(number.printed()))));

        String rest = numbers.stream().noneMatch(NumberKeys.Typed::whole) ? withoutNumbers(folded, numbers) : folded;
        List<Placed> placed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        split(rest, placed, leftOut);
        if (placed.isEmpty() && numbers.isEmpty()) {
            // nothing but question words: they are then what is asked for
            words(rest, 0, rest.length(), placed, null);
            leftOut.clear();
        }
        List<List<String>> pinyin = isLetters(folded) ? Pinyin.readings(folded) : List.of();
        List<Concept> concepts = new ArrayList<>(placed.stream().limit(MOST_CONCEPTS).map(Placed::concept).toList());
        List<Concept> sounded = sounded(pinyin);
        if (!sounded.isEmpty()) {
            concepts = sounded;
        }
        explain(concepts, leftOut, understood, folded);
        return new Reading(folded, numbers, List.copyOf(concepts), sounded.isEmpty() ? bridges(placed) : Set.of(),
                sounded.isEmpty() ? runs(rest, placed) : List.of(), isQuestion(folded, leftOut), pinyin, initials(folded),
                List.copyOf(understood));
    }

    private static boolean isQuestion(String folded, List<String> leftOut) {
        boolean latin = folded.chars().allMatch(c -> c < 128);
        return folded.length() > LONGEST_KEYWORDS && !latin || !leftOut.isEmpty();
    }

    private static String withoutNumbers(String folded, List<NumberKeys.Typed> numbers) {
        StringBuilder rest = new StringBuilder(folded);
        for (NumberKeys.Typed number : numbers) {
            for (int i = number.start(); i < number.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }

    /** Known wordings and question words are taken at their longest, whichever is longer; the rest goes to the dictionary. */
    private void split(String text, List<Placed> placed, List<String> leftOut) {
        int gap = 0;
        int at = 0;
        while (at < text.length()) {
            Vocabulary.Term term = vocabulary.longestAt(text, at);
            int known = term == null ? 0 : term.text().length();
            int asking = QUESTION_WORDS.longestAt(text, at);
            if (known == 0 && asking == 0) {
                at++;
                continue;
            }
            words(text, gap, at, placed, leftOut);
            if (known >= asking) {
                placed.add(new Placed(new Concept(term.text(), term.related(), false), at, at + known));
                at += known;
            } else {
                leftOut.add(text.substring(at, at + asking));
                at += asking;
            }
            gap = at;
        }
        words(text, gap, text.length(), placed, leftOut);
    }

    /** @param leftOut where question words go; null to keep them as concepts */
    private static void words(String text, int from, int to, List<Placed> placed, List<String> leftOut) {
        if (from >= to) {
            return;
        }
        for (Token word : EntryAnalysis.tokens(EntryAnalysis.WORDS, text.substring(from, to))) {
            if (leftOut != null && QUESTION_WORDS.contains(word.text())) {
                leftOut.add(word.text());
            } else {
                placed.add(new Placed(new Concept(word.text(), List.of(), false), from + word.start(), from + word.end()));
            }
        }
    }

    /** Known wordings among the syllables, when they cover all of them; else the letters stay letters. */
    private List<Concept> sounded(List<List<String>> readings) {
        for (List<String> syllables : readings) {
            List<Concept> concepts = new ArrayList<>();
            int at = 0;
            while (at < syllables.size()) {
                int longest = Math.min(vocabulary.longest(), syllables.size() - at);
                List<Vocabulary.Term> terms = List.of();
                int length = longest;
                while (length > 1 && terms.isEmpty()) {
                    terms = vocabulary.soundingLike(String.join(" ", syllables.subList(at, at + length)));
                    length -= terms.isEmpty() ? 1 : 0;
                }
                if (terms.isEmpty()) {
                    break;
                }
                concepts.add(new Concept(terms.get(0).text(), terms.get(0).related(), true));
                at += length;
            }
            if (at == syllables.size() && at > 0) {
                return concepts;
            }
        }
        return List.of();
    }

    private static void explain(List<Concept> concepts, List<String> leftOut, List<Understood> understood, String folded) {
        if (concepts.stream().anyMatch(Concept::sounded)) {
            understood.add(new Understood(Understood.Kind.PINYIN, folded, concepts.stream().map(Concept::text).toList()));
        }
        concepts.stream().filter(concept -> !concept.related().isEmpty()).forEach(concept -> understood.add(new Understood(
                Understood.Kind.SYNONYM, concept.text(), concept.related().stream().map(Vocabulary.Related::wording).toList())));
        leftOut.forEach(word -> understood.add(new Understood(Understood.Kind.LEFT_OUT, word, List.of())));
    }

    private static Set<String> bridges(List<Placed> placed) {
        Set<String> bridges = new LinkedHashSet<>();
        for (int i = 1; i < placed.size(); i++) {
            String left = placed.get(i - 1).concept().text();
            String right = placed.get(i).concept().text();
            if (placed.get(i - 1).end() == placed.get(i).start() && isHan(left.charAt(left.length() - 1)) && isHan(right.charAt(0))) {
                bridges.add("" + left.charAt(left.length() - 1) + right.charAt(0));
            }
        }
        return bridges;
    }

    private static List<String> runs(String text, List<Placed> placed) {
        List<String> runs = new ArrayList<>();
        int i = 0;
        while (i < placed.size()) {
            int j = i;
            while (j + 1 < placed.size() && placed.get(j).end() == placed.get(j + 1).start()) {
                j++;
            }
            runs.add(text.substring(placed.get(i).start(), placed.get(j).end()));
            i = j + 1;
        }
        return List.copyOf(runs);
    }

    private static String initials(String folded) {
        boolean possible = folded.length() > 1 && folded.length() <= LONGEST_INITIALS
                && folded.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return possible ? folded : "";
    }

    private static boolean isLetters(String folded) {
        return !folded.isEmpty() && folded.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == ' ' || c == '\'');
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
