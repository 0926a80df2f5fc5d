package org.teahorse.shared;

/**
 * Folds the typing variants of digits, brackets and spaces to one form. Every folding keeps the length of the text, so
 * that a span found in the folded text is a span of the original.
 */
public final class TextFolding {

    private static final String OPENING = "〔﹝［[(（【〖〈《<＜{｛";
    private static final String CLOSING = "〕﹞］])）】〗〉》>＞}｝";

    private TextFolding() {
    }

    /** Full-width digits become ASCII digits and every kind of blank becomes a plain space; line ends are kept. */
    public static String digitsAndSpaces(CharSequence text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(digitOrSpace(text.charAt(i)));
        }
        return folded.toString();
    }

    /** As {@link #digitsAndSpaces}, and every bracket becomes {@code 〔} or {@code 〕}. */
    public static String digitsAndBrackets(CharSequence text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                folded.append('〔');
            } else if (CLOSING.indexOf(c) >= 0) {
                folded.append('〕');
            } else {
                folded.append(digitOrSpace(c));
            }
        }
        return folded.toString();
    }

    /** Removes every blank and line end. */
    public static String withoutSpaces(CharSequence text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    /** Whether a character is a blank or line end of any script, the zero-width ones included. */
    public static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static char digitOrSpace(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        if (c == '\n' || c == '\r') {
            return c;
        }
        return isSpace(c) ? ' ' : c;
    }
}
