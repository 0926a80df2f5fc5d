package org.teahorse.search;

/**
 * One reason why something is a hit.
 *
 * @param code what matched
 * @param term for {@link Code#SYNONYM} and {@link Code#PINYIN}, the wording that was found instead of the one typed; else empty
 */
public record Why(Code code, String term) {

    /** What matched. */
    public enum Code { NUMBER, TITLE, TEXT, CLAUSE, SYNONYM, PINYIN, MEANING }
}
