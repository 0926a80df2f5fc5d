package org.teahorse.search.domain;

import java.util.HashSet;
import java.util.Set;

/**
 * How much a listing says the same again and again, which is how listings try to be first. Measured by the part of character pairs that are
 * new within a stretch of text: prose of any subject has well above two thirds, a list of key words said over and over a fraction.
 */
public final class Repetition {

    /** Weight of a listing that says nothing but the same. */
    static final double LEAST = 0.3;
    private static final int STRETCH = 160;
    /** Shorter texts repeat nothing worth naming. */
    private static final int SHORTEST = 24;
    private static final double PROSE = 0.62;
    private static final double STUFFED = 0.4;

    private Repetition() {
    }

    /** A factor between {@value #LEAST} and 1. @param title of the listing @param text of it, the title apart */
    public static double weight(String title, String text) {
        return Math.min(weight(title), weight(text));
    }

    private static double weight(String text) {
        String letters = Folding.letters(text);
        if (letters.length() < SHORTEST) {
            return 1;
        }
        double fewest = 1;
        for (int from = 0; from + SHORTEST <= letters.length(); from += STRETCH) {
            fewest = Math.min(fewest, distinct(letters.substring(from, Math.min(letters.length(), from + STRETCH))));
        }
        double between = Math.max(0, Math.min(1, (fewest - STUFFED) / (PROSE - STUFFED)));
        return LEAST + (1 - LEAST) * between;
    }

    private static double distinct(String letters) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < letters.length(); at++) {
            pairs.add(letters.substring(at, at + 2));
        }
        return pairs.size() / (double) (letters.length() - 1);
    }
}
