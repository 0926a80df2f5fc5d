package org.teahorse.search;

import java.util.List;
import java.util.Locale;

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
        /** a year, some years or a five-year plan, as years: what is of these comes first */
        YEAR,
        /** an amount of money, as {@code least..most} in yuan: what gives that much comes first */
        AMOUNT,
        /** a trade, as codes of GB/T 4754: what is for it comes first */
        INDUSTRY,
        /** whom it is for, such as {@code SELF_EMPLOYED}: what is for them comes first */
        AUDIENCE,
        /** what is wanted, as the name of an {@link Intent}: the types that answer it come first */
        INTENT,
        /** a word that occurs nowhere and sounds like one that does, searched as that */
        SLIP,
        /** words that only make it a question */
        LEFT_OUT,
        /** no entry has enough of the words, so entries with fewer of them are shown */
        LOOSENED
    }

    /** The value of the parameter {@code ignore} that leaves this reading out; null when that is not possible. */
    public String ignoring() {
        return kind == Kind.LOOSENED ? null : ignoring(kind, kind == Kind.INTENT ? as.get(0).toLowerCase(Locale.ROOT) : text);
    }

    static String ignoring(Kind kind, String value) {
        return kind.name().toLowerCase(Locale.ROOT) + ':' + value;
    }
}
