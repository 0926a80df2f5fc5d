package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Other characters that sound the same: most slips of a Chinese keyboard are the right sound and the wrong character. */
public final class Respelling {

    /** Two characters have too many homophones to guess among, unless they are all there is or no word of the dictionary. */
    private static final int SHORTEST_WITHIN = 3;
    /** Longer texts are pasted, and pasted words are spelt as somebody else spelt them. */
    private static final int LONGEST_TEXT = 40;

    private final Vocabulary vocabulary;

    /**
     * A wording written with the wrong characters.
     *
     * @param part      as typed
     * @param meant     as it is written
     * @param corrected the whole text with that part put right
     */
    public record Slip(String part, String meant, String corrected) {
    }

    public Respelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The text with its longest misspelt wording put right; none when there is none.
     *
     * @param wrong whether a part may be a slip, because it occurs nowhere
     */
    public Optional<Slip> byVocabulary(String folded, Predicate<String> wrong) {
        if (folded.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        List<String> syllables = Pinyin.syllables(folded);
        BitSet singles = new BitSet();
        for (int length = Math.min(vocabulary.longest(), folded.length()); length > 1; length--) {
            boolean guessing = length < SHORTEST_WITHIN && length < folded.length();
            if (guessing) {
                singles = singles(folded);
            }
            for (int at = 0; at + length <= folded.length(); at++) {
                if (guessing && singles.nextClearBit(at) < at + length) {
                    continue;
                }
                String part = folded.substring(at, at + length);
                Optional<Vocabulary.Term> meant = meant(part, syllables.subList(at, at + length));
                if (meant.isPresent() && wrong.test(part)) {
                    return Optional.of(new Slip(part, meant.get().shown(), folded.substring(0, at) + meant.get().shown() + folded.substring(at + length)));
                }
            }
        }
        return Optional.empty();
    }

    /** Characters that the dictionary could join to no word. */
    private static BitSet singles(String folded) {
        BitSet singles = new BitSet();
        EntryAnalysis.tokens(EntryAnalysis.WORDS, folded).stream().filter(word -> word.end() - word.start() == 1 && !QueryReader.isQuestionWord(word.text()))
                .forEach(word -> singles.set(word.start()));
        return singles;
    }

    private Optional<Vocabulary.Term> meant(String part, List<String> syllables) {
        if (syllables.contains(null) || vocabulary.find(part) != null) {
            return Optional.empty();
        }
        return vocabulary.soundingLike(String.join(" ", syllables)).stream().findFirst();
    }

    /** The part of a title that sounds like the text, when it is written otherwise. */
    public static Optional<String> fromTitle(String folded, String title) {
        String foldedTitle = Folding.fold(title);
        List<String> wanted = Pinyin.syllables(folded);
        List<String> there = new ArrayList<>(Pinyin.syllables(foldedTitle));
        if (wanted.contains(null)) {
            return Optional.empty();
        }
        for (int at = 0; at + wanted.size() <= there.size(); at++) {
            if (there.subList(at, at + wanted.size()).equals(wanted)) {
                String part = title.substring(at, at + wanted.size());
                return Folding.fold(part).equals(folded) ? Optional.empty() : Optional.of(part);
            }
        }
        return Optional.empty();
    }

    /** Whether typed letters are the pinyin of a wording with one or two letters wrong; the nearest such wording. */
    public Optional<String> byLetters(String letters) {
        String typed = letters.replace(" ", "").replace("'", "");
        int allowed = typed.length() < 6 ? 1 : 2;
        String best = null;
        double least = allowed + 1;
        for (Vocabulary.Term term : vocabulary.terms()) {
            String sound = term.sound().letters();
            if (Math.abs(sound.length() - typed.length()) < least) {
                double distance = TypingDistance.whole(typed.length(), sound.length(), (i, j) -> typed.charAt(i) == sound.charAt(j) ? 0 : 1);
                if (distance > 0 && distance < least) {
                    least = distance;
                    best = term.shown();
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
