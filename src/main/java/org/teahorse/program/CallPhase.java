package org.teahorse.program;

import java.time.LocalDate;

/** Where a call stands today. */
public enum CallPhase {
    OPEN, UPCOMING, SUSPENDED, CANCELLED, CLOSED,
    /** announced without days */
    UNDATED;

    /**
     * @param stated   may be null
     * @param opensOn  first day; null when it was not said
     * @param closesOn last day, on which one may still apply; null when it was not said
     */
    public static CallPhase of(CallState stated, LocalDate opensOn, LocalDate closesOn, LocalDate today) {
        if (stated == CallState.SUSPENDED) {
            return SUSPENDED;
        }
        if (stated == CallState.CANCELLED) {
            return CANCELLED;
        }
        if (closesOn != null && closesOn.isBefore(today)) {
            return CLOSED;
        }
        if (opensOn != null && opensOn.isAfter(today)) {
            return UPCOMING;
        }
        return opensOn == null && closesOn == null ? UNDATED : OPEN;
    }
}
