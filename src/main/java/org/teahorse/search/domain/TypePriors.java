package org.teahorse.search.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.teahorse.search.EntryType;
import org.teahorse.search.Intent;

/** Which types answer a text best: {@code search/type-priors.csv}, where the meaning of its columns is said. */
public final class TypePriors {

    private static final String FILE = "/search/type-priors.csv";
    /** Longer texts are titles, pasted. */
    private static final int LONGEST_QUESTION = 24;

    private final List<Cue> cues;

    /** One row. @param intent what its words want; null for none. @param factors by the position of the type */
    private record Cue(Intent intent, List<String> words, Set<EntryType> satisfiedBy, double[] factors, double closing) {

        boolean appliesTo(String folded) {
            return words.isEmpty() || words.stream().anyMatch(folded::contains);
        }

        boolean appliesTo(Reading reading) {
            return appliesTo(reading.folded()) && (intent == null || reading.intents().contains(intent));
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
                parts(row.get("words"), ";").stream().map(Folding::fold).toList(), satisfiedBy,
                Arrays.stream(EntryType.values()).mapToDouble(type -> Double.parseDouble(row.get(type.name()))).toArray(),
                Double.parseDouble(row.get("closing")));
    }

    private static List<String> parts(String cell, String between) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(between));
    }

    /** What a reading prefers; nothing when it is a number alone, or too long for a question. */
    public Preference of(Reading reading) {
        if (reading.folded().length() > LONGEST_QUESTION || reading.onlyNumber()) {
            return Preference.NONE;
        }
        double[] types = Preference.ones();
        double closing = 1;
        for (Cue cue : cues) {
            if (cue.appliesTo(reading)) {
                for (int i = 0; i < types.length; i++) {
                    types[i] *= cue.factors()[i];
                }
                closing *= cue.closing();
            }
        }
        return new Preference(types, closing);
    }

    /** What the words of a text want; nothing when it is too long for a question. */
    Set<Intent> intents(String folded) {
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        if (folded.length() <= LONGEST_QUESTION) {
            cues.stream().filter(cue -> cue.intent() != null && cue.appliesTo(folded)).forEach(cue -> intents.add(cue.intent()));
        }
        return intents;
    }

    /** The word of a text that says that somebody wants this; empty when none does. */
    String wordOf(Intent intent, String folded) {
        return cues.stream().filter(cue -> cue.intent() == intent).flatMap(cue -> cue.words().stream()).filter(folded::contains).findFirst().orElse("");
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
        int longest = 0;
        for (Cue cue : cues) {
            if (!cue.satisfiedBy().isEmpty() && !(cue.intent() != null && ignored.test(cue.intent()))) {
                longest = Math.max(longest, cue.words().stream().filter(word -> text.startsWith(word, from)).mapToInt(String::length).max().orElse(0));
            }
        }
        return longest;
    }
}
