package org.teahorse.search.domain;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;

/**
 * Makes the spellings of one character equal: compatibility and full-width forms, traditional and simplified script, upper and lower
 * case. Every character becomes exactly one character, so that a place found in folded text is the same place in the original;
 * what has no such form stays as it is. The same folding is applied to the index and to the query, and never shown.
 */
public final class Folding {

    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9fff';
    private static final char[] TABLE = table();

    private Folding() {
    }

    public static char fold(char c) {
        return TABLE[c];
    }

    public static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        return new String(folded);
    }

    /** Letters and digits alone, so that two spellings of one title are equal. */
    static String letters(CharSequence text) {
        StringBuilder letters = new StringBuilder(text.length());
        fold(text).chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.isSurrogate((char) c) ? (char) c : folded((char) c);
        }
        return table;
    }

    private static char folded(char c) {
        char one = only(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), c);
        if (one >= FIRST_HAN && one <= LAST_HAN) {
            return only(HanLP.convertToSimplifiedChinese(String.valueOf(one)), one);
        }
        return Character.toLowerCase(one);
    }

    private static char only(String form, char otherwise) {
        return form.length() == 1 ? form.charAt(0) : otherwise;
    }
}
