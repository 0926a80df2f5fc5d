package org.teahorse.search;

import java.util.List;

/**
 * One thing that was read into the words typed.
 *
 * @param kind what sort of reading
 * @param text the part that was read
 * @param as   what it was taken for; empty for words that were left out
 */
public record Understood(Kind kind, String text, List<String> as) {

    /** What sort of reading. */
    public enum Kind {
        /** a document number */
        NUMBER,
        /** an everyday expression, searched as its official wording as well */
        SYNONYM,
        /** pinyin letters, searched as the characters they stand for */
        PINYIN,
        /** a region that the words name, as its code: what belongs there comes first */
        REGION,
        /** words that only make it a question */
        LEFT_OUT,
        /** no entry has enough of the words, so entries with fewer of them are shown */
        LOOSENED
    }
}
