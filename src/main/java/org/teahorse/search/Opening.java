package org.teahorse.search;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** How something with a first and a last day stands on the day of the question. */
public enum Opening {

    /** open, or open with no end */
    NOW,
    /** open, and closing within {@value #SOON_DAYS} days */
    SOON,
    /** opens later, and the day is announced */
    UPCOMING,
    /** expected, from what happened in earlier years; never open */
    FORECAST;

    public static final int SOON_DAYS = 30;

    /** Day numbers that stand for no first and no last day in {@link #bits}. */
    public static final int NO_FIRST_DAY = Integer.MIN_VALUE;
    public static final int NO_LAST_DAY = Integer.MAX_VALUE;

    /**
     * Everything that holds on a day. Without either day nothing does: what was never announced cannot be open. An expectation whose
     * last day has passed is none any more.
     *
     * @param opens  first day; may be null
     * @param closes last day, inclusive; may be null
     */
    public static Set<Opening> of(LocalDate opens, LocalDate closes, boolean forecast, LocalDate today) {
        int bits = bits(opens == null ? NO_FIRST_DAY : (int) opens.toEpochDay(), closes == null ? NO_LAST_DAY : (int) closes.toEpochDay(),
                forecast, (int) today.toEpochDay());
        Set<Opening> holding = EnumSet.noneOf(Opening.class);
        for (Opening opening : values()) {
            if ((bits & opening.bit()) != 0) {
                holding.add(opening);
            }
        }
        return holding;
    }

    /** The same in numbers, for whoever asks it of a hundred thousand rows: days since 1970, and one bit for each constant. */
    public static int bits(int opens, int closes, boolean forecast, int today) {
        if (closes < today || opens == NO_FIRST_DAY && closes == NO_LAST_DAY) {
            return 0;
        }
        if (forecast) {
            return FORECAST.bit();
        }
        if (opens > today) {
            return UPCOMING.bit();
        }
        return closes - today <= SOON_DAYS ? NOW.bit() | SOON.bit() : NOW.bit();
    }

    public int bit() {
        return 1 << ordinal();
    }
}
