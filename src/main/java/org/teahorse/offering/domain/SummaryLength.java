package org.teahorse.offering.domain;

import java.util.regex.Pattern;

/** Measures a summary as its readers do: in characters where it is Chinese, in words where it is not. */
public final class SummaryLength {

    public static final int MOST_CHARACTERS = 150;
    public static final int MOST_WORDS = 50;

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’.,/&-]*");

    private SummaryLength() {
    }

    /** Whether it is written in Chinese. */
    public static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    /** Characters of a Chinese text, blanks excepted, or words of another. */
    public static int of(String text) {
        return isChinese(text) ? (int) text.chars().filter(c -> !Character.isWhitespace(c)).count() : (int) WORD.matcher(text).results().count();
    }

    /** Whether it is too long to be taken in at a glance. */
    public static boolean exceeded(String text) {
        return of(text) > (isChinese(text) ? MOST_CHARACTERS : MOST_WORDS);
    }
}
