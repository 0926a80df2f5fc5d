package org.teahorse.search.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teahorse.region.Region;
import org.teahorse.search.Facet;
import org.teahorse.search.Intent;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.EntryAnalysis.Token;
import org.teahorse.search.domain.Reading.Bridge;
import org.teahorse.search.domain.Reading.Concept;
import org.teahorse.search.domain.Reading.Mark;

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
    private final TypePriors priors;
    private final Places places;
    private final LocalDate today;
    private final Ignored ignored;

    /**
     * @param places  the names that are taken for regions
     * @param today   what "this year" is of
     * @param ignored what is not to be read into the text
     */
    public QueryReader(Vocabulary vocabulary, TypePriors priors, Places places, LocalDate today, Ignored ignored) {
        this.vocabulary = vocabulary;
        this.priors = priors;
        this.places = places;
        this.today = today;
        this.ignored = ignored;
    }

    /** A concept and where it was typed. */
    private record Placed(Concept concept, int start, int end) {
    }

    public Reading read(String text) {
        String folded = Folding.fold(text).strip();
        List<NumberKeys.Typed> numbers = NumberKeys.typedIn(folded).stream()
                .filter(number -> !ignored.has(Understood.Kind.NUMBER, folded.substring(number.start(), number.end()))).toList();
        List<Understood> understood = new ArrayList<>();
        numbers.forEach(number -> understood.add(new Understood(Understood.Kind.NUMBER,
                folded.substring(number.start(), number.end()), List.of(number.printed()))));

        String rest = numbers.stream().noneMatch(NumberKeys.Typed::whole) ? withoutNumbers(folded, numbers) : folded;
        List<Placed> placed = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<Region> named = new ArrayList<>();
        boolean onlyNumber = numbers.size() == 1 && numbers.get(0).whole();
        Hints hints = Hints.in(onlyNumber ? "" : rest, today, hint -> !ignored.has(hint.understood()));
        split(rest, hints, placed, leftOut, named);
        if (placed.isEmpty() && numbers.isEmpty()) {
            // nothing but question words: they are then what is asked for
            words(rest, 0, rest.length(), placed, null);
            leftOut.clear();
        }
        List<List<String>> pinyin = isLetters(folded) && !ignored.has(Understood.Kind.PINYIN, folded) ? Pinyin.readings(folded) : List.of();
        List<Concept> sounded = sounded(pinyin);
        List<Concept> concepts = (sounded.isEmpty() ? placed.stream().map(Placed::concept) : sounded.stream()).limit(MOST_CONCEPTS).toList();
        named.forEach(region -> understood.add(region(region)));
        hints.all().forEach(hint -> understood.add(hint.understood()));
        Map<Intent, String> intents = onlyNumber ? new EnumMap<>(Intent.class) : priors.intents(folded);
        intents.keySet().removeIf(this::isIgnored);
        intents.forEach((intent, word) -> understood.add(new Understood(Understood.Kind.INTENT, word, List.of(intent.name()))));
        explain(concepts, leftOut, understood, folded);
        return new Reading(folded, numbers, concepts, sounded.isEmpty() ? bridges(placed) : List.of(),
                sounded.isEmpty() ? runs(rest, placed) : List.of(), isQuestion(folded, leftOut), pinyin, initials(folded),
                Places.lineage(named), hints.all(), Set.copyOf(intents.keySet()), List.copyOf(understood));
    }

    private static Understood region(Region region) {
        return new Understood(Understood.Kind.REGION, region.shortName(), List.of(region.code()));
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

    /**
     * Known wordings, names of regions, words that say a type and question words are taken at their longest, whichever is longer; the
     * rest goes to the dictionary.
     */
    private void split(String text, Hints hints, List<Placed> placed, List<String> leftOut, List<Region> named) {
        BitSet ends = places.anyIn(text) ? wordEnds(text) : new BitSet();
        int gap = 0;
        int at = 0;
        while (at < text.length()) {
            Hint.At figure = hints.figureAt(at);
            if (figure != null) {
                words(text, gap, at, placed, leftOut);
                placed.add(new Placed(figure(figure), at, figure.end()));
                at = figure.end();
                gap = at;
                continue;
            }
            Vocabulary.Term term = vocabulary.longestAt(text, at);
            int wordingLength = term == null ? 0 : term.text().length();
            int typeLength = priors.longestAt(text, at, this::isIgnored);
            int place = places.longestAt(text, at);
            // 大理石 is no word about 大理
            place = ends.get(at + place) && place > 0 && !ignored.has(region(places.find(text.substring(at, at + place)))) ? place : 0;
            int known = Math.max(wordingLength, typeLength);
            int asking = asking(text, at);
            if (known == 0 && asking == 0 && place == 0) {
                at++;
                continue;
            }
            words(text, gap, at, placed, leftOut);
            if (Math.max(wordingLength, place) >= asking || typeLength > asking) {
                boolean region = place >= known;
                int length = region ? place : known;
                String word = text.substring(at, at + length);
                if (region) {
                    named.add(places.find(word));
                }
                boolean wording = term != null && term.text().equals(word) && !ignored.has(Understood.Kind.SYNONYM, word);
                placed.add(new Placed(new Concept(word, wording ? term.related() : List.of(), false, region ? marks(places.find(word)) : marks(word), false),
                        at, at + length));
                at += length;
            } else {
                leftOut.add(text.substring(at, at + asking));
                at += asking;
            }
            gap = at;
        }
        words(text, gap, text.length(), placed, leftOut);
    }

    private static Concept figure(Hint.At figure) {
        List<Mark> marks = figure.hint().values().stream().map(year -> new Mark(EntryField.of(Facet.YEAR), year)).toList();
        return new Concept(figure.wording(), List.of(), false, marks, true);
    }

    /** Whether a word only makes a text a question. */
    static boolean isQuestionWord(String word) {
        return QUESTION_WORDS.contains(word);
    }

    private int asking(String text, int at) {
        int length = QUESTION_WORDS.longestAt(text, at);
        return length > 0 && ignored.has(Understood.Kind.LEFT_OUT, text.substring(at, at + length)) ? 0 : length;
    }

    private boolean isIgnored(Intent intent) {
        return ignored.has(new Understood(Understood.Kind.INTENT, "", List.of(intent.name())));
    }

    private static BitSet wordEnds(String text) {
        BitSet ends = new BitSet();
        EntryAnalysis.tokens(EntryAnalysis.WORDS, text).forEach(word -> ends.set(word.end()));
        return ends;
    }

    /** What lies in a region, or applies to it, is what somebody means who names it. */
    private static List<Mark> marks(Region region) {
        return List.of(new Mark(EntryField.of(Facet.REGION), region.code()), new Mark(EntryField.AREA, region.code()));
    }

    private List<Mark> marks(String word) {
        return priors.satisfying(word, this::isIgnored).stream().map(type -> new Mark(EntryField.of(Facet.TYPE), type.name())).toList();
    }

    /** @param leftOut where question words go; null to keep them as concepts */
    private void words(String text, int from, int to, List<Placed> placed, List<String> leftOut) {
        if (from >= to) {
            return;
        }
        for (Token word : EntryAnalysis.tokens(EntryAnalysis.WORDS, text.substring(from, to))) {
            if (leftOut != null && QUESTION_WORDS.contains(word.text()) && !ignored.has(Understood.Kind.LEFT_OUT, word.text())) {
                leftOut.add(word.text());
            } else {
                placed.add(new Placed(new Concept(word.text(), List.of(), false, marks(word.text()), false), from + word.start(), from + word.end()));
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
                concepts.add(new Concept(terms.get(0).text(), terms.get(0).related(), true, List.of(), false));
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

    private static List<Bridge> bridges(List<Placed> placed) {
        Map<String, Set<Concept>> bridges = new LinkedHashMap<>();
        for (int i = 1; i < placed.size(); i++) {
            Concept left = placed.get(i - 1).concept();
            Concept right = placed.get(i).concept();
            char last = left.text().charAt(left.text().length() - 1);
            char first = right.text().charAt(0);
            if (placed.get(i - 1).end() == placed.get(i).start() && isHan(last) && isHan(first)) {
                bridges.computeIfAbsent("" + last + first, none -> new HashSet<>()).addAll(List.of(left, right));
            }
        }
        return bridges.entrySet().stream().map(bridge -> new Bridge(bridge.getKey(), bridge.getValue())).toList();
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
