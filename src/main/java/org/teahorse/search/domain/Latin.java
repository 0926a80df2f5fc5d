package org.teahorse.search.domain;

/** Where words written in letters begin and end; in Chinese text only the dictionary knows. */
final class Latin {

    private static final int LAST_ASCII = 127;

    private Latin() {
    }

    static boolean isLatin(char c) {
        return c <= LAST_ASCII && Character.isLetterOrDigit(c);
    }

    /** Whether there is a word that goes on over this place. */
    static boolean goesOn(String text, int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }
}
