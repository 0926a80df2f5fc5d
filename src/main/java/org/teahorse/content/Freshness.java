package org.teahorse.content;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How long ago a record was last compared with its source. */
public enum Freshness {
    FRESH, AGEING, STALE;

    /** From this age on a record is no longer called fresh. */
    public static final int AGEING_DAYS = 90;

    /** From this age on it says so, sinks in the ranking and stands on the coverage page. */
    public static final int STALE_DAYS = 180;

    public static Freshness of(Instant checkedAt, Instant now) {
        long days = ChronoUnit.DAYS.between(checkedAt, now);
        return days >= STALE_DAYS ? STALE : days >= AGEING_DAYS ? AGEING : FRESH;
    }
}
