package org.teahorse.search.domain;

import java.util.List;

/**
 * Text still being typed that begins nothing, compared with what it nearly begins: letters of pinyin or of a Latin word with a slip or
 * two, or characters of which some sound right and are wrong, or are simply wrong.
 */
public final class NearlyTyped {

    /** The right sound and the wrong character is how a Chinese keyboard errs, and so how people err on it. */
    private static final double SAME_SOUND = 0.25;
    private static final double LIKE_SOUND = 0.4;
    private static final double ALL_SOUND = 0.8;
    private static final int LETTERS_FOR_ONE = 4;
    private static final int LETTERS_FOR_TWO = 8;
    private static final int CHARACTERS_FOR_ONE = 3;
    private static final int CHARACTERS_FOR_TWO = 6;

    private final String typed;
    private final List<String> syllables;
    private final boolean latin;
    private final double allowed;

    /**
     * @param folded    what was typed
     * @param soundOnly whether only what sounds right, or like it, will do
     */
    public NearlyTyped(String folded, boolean soundOnly) {
        latin = folded.chars().allMatch(c -> c < 128);
        typed = latin ? folded.replace(" ", "").replace("'", "") : folded;
        syllables = latin ? List.of() : Pinyin.syllables(folded);
        allowed = latin ? allowed(soundOnly ? 0 : typed.length(), LETTERS_FOR_ONE, LETTERS_FOR_TWO, 0)
                : allowed(soundOnly ? 0 : typed.length(), CHARACTERS_FOR_ONE, CHARACTERS_FOR_TWO, typed.length() > 1 ? ALL_SOUND : 0);
    }

    private static double allowed(int length, int forOne, int forTwo, double shorter) {
        return length < forOne ? shorter : length < forTwo ? 1 : 2;
    }

    /** Whether the wording nearly begins so, but not quite. */
    public boolean begins(Vocabulary.Term term) {
        double slips = slips(term);
        return slips > 0 && slips <= allowed;
    }

    /** How far the wording's beginning is from what was typed, in slips. */
    public double slips(Vocabulary.Term term) {
        return latin ? slips(term.sound().letters()) : slips(term.text(), term.sound().syllables());
    }

    private double slips(String letters) {
        int compared = Math.min(letters.length(), typed.length() + (int) allowed);
        return TypingDistance.beginning(typed.length(), compared, (i, j) -> typed.charAt(i) == letters.charAt(j) ? 0 : 1);
    }

    private double slips(String text, List<String> sounds) {
        int compared = Math.min(text.length(), typed.length() + (int) allowed);
        return TypingDistance.beginning(typed.length(), compared,
                (i, j) -> typed.charAt(i) == text.charAt(j) ? 0 : difference(syllables.get(i), sounds.get(j)));
    }

    private static double difference(String typed, String meant) {
        if (typed == null || meant == null) {
            return 1;
        }
        return typed.equals(meant) ? SAME_SOUND : Pinyin.confusable(typed, meant) ? LIKE_SOUND : 1;
    }
}
