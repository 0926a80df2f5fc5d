package org.teahorse.search;

import java.math.BigDecimal;

/** Ranges of the largest amount, in yuan, that people filter by. */
public enum AmountRange {

    UP_TO_100K(100_000), UP_TO_500K(500_000), UP_TO_2M(2_000_000), ABOVE_2M(Long.MAX_VALUE);

    private final BigDecimal most;

    AmountRange(long most) {
        this.most = BigDecimal.valueOf(most);
    }

    /** The range an amount falls into; its upper end belongs to it. */
    public static AmountRange of(BigDecimal yuan) {
        for (AmountRange range : values()) {
            if (yuan.compareTo(range.most) <= 0) {
                return range;
            }
        }
        return ABOVE_2M;
    }
}
