package org.teahorse.search.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.teahorse.search.EntryType;
import org.teahorse.search.Intent;

/** Which types answer a text best: {@code search/type-priors.csv}, where the meaning of its columns is said. */
public final class TypePriors {

    private static final String FILE = "/search/type-priors.csv";
    /** Longer texts are titles, pasted. */
    private static final int LONGEST_QUESTION = 24;
    private static final int LONGEST_LATIN_QUESTION = 60;

    private final List<Cue> cues;
    private final Set<String> words;
    private final int longest;

    /** One row. @param intent what its words want; null for none. @param factors by the position of the type */
    private record Cue(Intent intent, Set<String> words, Set<EntryType> satisfiedBy, double[] factors, double closing) {

        boolean appliesTo(Collection<String> said) {
            return words.isEmpty() || words.stream().anyMatch(said::contains);
        }
    }

    /**
     * What a text prefers.
     *
     * @param types   factors by the position of the {@link EntryType}
     * @param closing the factor of what closes today
     */
    public record Preference(double[] types, double closing) {

        /** Prefers nothing. */
        public static final Preference NONE = new Preference(ones(), 1);

        private static double[] ones() {
            double[] ones = new double[EntryType.values().length];
            Arrays.fill(ones, 1);
            return ones;
        }
    }

    private TypePriors(List<Cue> cues) {
        this.cues = List.copyOf(cues);
        words = cues.stream().flatMap(cue -> cue.words().stream()).collect(Collectors.toUnmodifiableSet());
        longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** @throws IllegalStateException when the file is not there: it is part of the product */
    public static TypePriors read() {
        InputStream file = TypePriors.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IllegalStateException("There is no " + FILE);
        }
        try (var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get()
                .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new TypePriors(rows.stream().map(TypePriors::cue).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Cue cue(CSVRecord row) {
        Set<EntryType> satisfiedBy = EnumSet.noneOf(EntryType.class);
        parts(row.get("satisfied by"), " ").forEach(name -> satisfiedBy.add(EntryType.valueOf(name)));
        return new Cue(row.get("intent").isEmpty() ? null : Intent.valueOf(row.get("intent")),
                Set.copyOf(parts(row.get("words"), ";").stream().map(Folding::fold).toList()), satisfiedBy,
                Arrays.stream(EntryType.values()).mapToDouble(type -> Double.parseDouble(row.get(type.name()))).toArray(),
                Double.parseDouble(row.get("closing")));
    }

    private static List<String> parts(String cell, String between) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(between));
    }

    /** What a reading prefers; nothing when it is a number alone, or too long for a question. */
    public Preference of(Reading reading) {
        if (isTitle(reading.folded()) || reading.onlyNumber()) {
            return Preference.NONE;
        }
        Set<String> said = said(reading.folded());
        double[] types = Preference.ones();
        double closing = 1;
        for (Cue cue : cues) {
            if (cue.appliesTo(said) && (cue.intent() == null || reading.intents().contains(cue.intent()))) {
                for (int i = 0; i < types.length; i++) {
                    types[i] *= cue.factors()[i];
                }
                closing *= cue.closing();
            }
        }
        return new Preference(types, closing);
    }

    private static boolean isTitle(String folded) {
        return folded.length() > (folded.chars().allMatch(c -> c < 128) ? LONGEST_LATIN_QUESTION : LONGEST_QUESTION);
    }

    /** The words of the rows that stand in a text, the longest of each place: in 法律顾问 nobody says 法律. */
    private Set<String> said(String folded) {
        Set<String> said = new LinkedHashSet<>();
        int at = 0;
        while (at < folded.length()) {
            int length = Latin.goesOn(folded, at) ? 0 : Math.min(longest, folded.length() - at);
            while (length > 0 && (!words.contains(folded.substring(at, at + length)) || Latin.goesOn(folded, at + length))) {
                length--;
            }
            if (length > 0) {
                said.add(folded.substring(at, at + length));
            }
            at += Math.max(1, length);
        }
        return said;
    }

    /** What the words of a text want, with the first word that says so; nothing when it is too long for a question. */
    Map<Intent, String> intents(String folded) {
        Map<Intent, String> intents = new EnumMap<>(Intent.class);
        if (!isTitle(folded)) {
            for (String word : said(folded)) {
                cues.stream().filter(cue -> cue.intent() != null && cue.words().contains(word)).forEach(cue -> intents.putIfAbsent(cue.intent(), word));
            }
        }
        return intents;
    }

    /** The types whose entries need not say a word, because they are what it says. */
    Set<EntryType> satisfying(String word, Predicate<Intent> ignored) {
        Set<EntryType> types = EnumSet.noneOf(EntryType.class);
        cues.stream().filter(cue -> cue.words().contains(word) && !(cue.intent() != null && ignored.test(cue.intent())))
                .forEach(cue -> types.addAll(cue.satisfiedBy()));
        return types;
    }

    /** How long the longest such word is that begins there; 0 when none does. */
    int longestAt(String text, int from, Predicate<Intent> ignored) {
        int best = 0;
        for (Cue cue : cues) {
            if (!cue.satisfiedBy().isEmpty() && !(cue.intent() != null && ignored.test(cue.intent()))) {
                best = Math.max(best, cue.words().stream().filter(word -> text.startsWith(word, from)).mapToInt(String::length).max().orElse(0));
            }
        }
        return best;
    }
}
