package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teahorse.shared.DocumentNumber;

/**
 * The terms under which a document number is indexed and looked for. Each number has two: with its issuing body, and without it,
 * for people remember the year and the running number longest.
 */
public final class NumberKeys {

    private static final String YEAR = "[〔\\[(]? ?(?<year>(?:19|20)\\d\\d) ?年?[〕\\])]?";
    private static final Pattern WITHOUT_AGENCY = Pattern.compile(YEAR + " ?第? ?(?<sequence>\\d{1,5}) ?号");
    /** In a sentence 号 is required, brackets are not: 云政发2022 9号还有效吗. */
    private static final Pattern IN_SENTENCE = Pattern.compile("(?<agency>[\\p{IsHan}a-z]{2,16}) ?" + YEAR + " ?第? ?(?<sequence>\\d{1,5}) ?号");
    private static final char NUMBER_END = '号';
    private static final int LONGEST_NUMBER = 48;
    private static final int SHORTEST_AGENCY = 2;
    private static final int LONGEST_AGENCY = 12;

    private NumberKeys() {
    }

    /**
     * What was found in typed text.
     *
     * @param keys       terms of complete numbers, and of what the same text may mean when its beginning belongs to the sentence
     * @param incomplete terms of numbers without an issuing body
     * @param printed    the number as print writes it
     * @param whole      whether the text is nothing but the number
     * @param start      where it begins
     * @param end        where it ends
     */
    public record Typed(Set<String> keys, Set<String> incomplete, String printed, boolean whole, int start, int end) {
    }

    /** The terms of a number as printed. */
    public static Set<String> ofPrinted(String printed) {
        String folded = Folding.fold(printed);
        Set<String> keys = new LinkedHashSet<>();
        DocumentNumber.parse(folded).ifPresentOrElse(
                number -> {
                    keys.add(number.key());
                    keys.add(withoutAgency(number.year(), number.sequence()));
                },
                () -> keys.add(folded.replace(" ", "")));
        return keys;
    }

    /** The terms of complete numbers mentioned in a text. */
    public static Set<String> mentionedIn(String text) {
        Set<String> keys = new LinkedHashSet<>();
        // every number ends in 号: looking only before each spares the expressions a walk over the whole text
        String folded = Folding.fold(text);
        for (int end = folded.indexOf(NUMBER_END); end >= 0; end = folded.indexOf(NUMBER_END, end + 1)) {
            String before = folded.substring(Math.max(0, end - LONGEST_NUMBER), end + 1);
            DocumentNumber.findAll(before).forEach(found -> keys.add(found.number().key()));
        }
        return keys;
    }

    /** The number in a folded query, if there is one. */
    public static List<Typed> typedIn(String folded) {
        var whole = DocumentNumber.parse(folded);
        if (whole.isPresent()) {
            return List.of(new Typed(Set.of(whole.get().key()), Set.of(), whole.get().printed(), true, 0, folded.length()));
        }
        List<Typed> typed = new ArrayList<>();
        for (DocumentNumber.Found found : DocumentNumber.findAll(folded)) {
            typed.add(inSentence(found.number(), found.start(), found.end()));
        }
        if (typed.isEmpty()) {
            Matcher loose = IN_SENTENCE.matcher(folded);
            while (loose.find()) {
                DocumentNumber.parse(loose.group()).ifPresent(number -> typed.add(inSentence(number, loose.start(), loose.end())));
            }
        }
        Matcher incomplete = WITHOUT_AGENCY.matcher(folded);
        if (typed.isEmpty() && incomplete.find()) {
            String key = withoutAgency(Integer.parseInt(incomplete.group("year")), Integer.parseInt(incomplete.group("sequence")));
            boolean all = incomplete.start() == 0 && incomplete.end() == folded.length();
            typed.add(new Typed(Set.of(), Set.of(key), incomplete.group(), all, incomplete.start(), incomplete.end()));
        }
        return typed;
    }

    /** In 请问云政发2022年9号 nobody can say where the issuing body begins, so every ending of the letters is tried. */
    private static Typed inSentence(DocumentNumber number, int start, int end) {
        String agency = number.agency();
        Set<String> keys = new LinkedHashSet<>();
        int first = Math.max(0, agency.length() - LONGEST_AGENCY);
        for (int i = first; i <= Math.max(first, agency.length() - SHORTEST_AGENCY); i++) {
            keys.add(new DocumentNumber(agency.substring(i), number.year(), number.sequence()).key());
        }
        return new Typed(keys, Set.of(), number.printed(), false, start, end);
    }

    private static String withoutAgency(int year, int sequence) {
        return "|" + year + "|" + sequence;
    }
}
