package org.teahorse.search.domain;

/**
 * Amounts in yuan, both ends included.
 *
 * @param most {@link Long#MAX_VALUE} when there is no upper end
 */
public record AmountSpan(long least, long most) {

    boolean contains(long yuan) {
        return yuan >= least && yuan <= most;
    }

    /** As the API says it: {@code 150000..600000}, {@code ..500000}, {@code 1000000..}. */
    String code() {
        return (least == 0 ? "" : String.valueOf(least)) + ".." + (most == Long.MAX_VALUE ? "" : String.valueOf(most));
    }
}
