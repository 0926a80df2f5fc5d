package org.teahorse.portal.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.teahorse.search.Hit;
import org.teahorse.search.Opening;

/**
 * What the days of a call mean to somebody who reads of it today.
 *
 * @param code what to say; its words are {@code deadline.…} in the bundle of the search
 * @param days how many days are left, today not counted; 0 when that does not matter
 * @param day  the day it is about; null when there is none
 */
public record Deadline(Code code, long days, LocalDate day) {

    /** What to say. */
    public enum Code { LEFT, TODAY, OPEN, UPCOMING, EXPECTED, EXPECTED_END, ENDED }

    /** Null for what has no days, or none that say anything today. */
    static Deadline of(Hit.Labels labels, LocalDate today) {
        return of(labels.opensOn(), labels.closesOn(), labels.forecast(), labels.ended(), today);
    }

    /** @param ended whether it is over whatever its days say */
    static Deadline of(LocalDate opens, LocalDate closes, boolean forecast, boolean ended, LocalDate today) {
        if (opens == null && closes == null) {
            return null;
        }
        Set<Opening> openings = ended ? Set.of() : Opening.of(opens, closes, forecast, today);
        if (openings.contains(Opening.FORECAST)) {
            if (opens != null && !opens.isBefore(today)) {
                return new Deadline(Code.EXPECTED, 0, opens);
            }
            return closes == null ? null : new Deadline(Code.EXPECTED_END, 0, closes);
        }
        if (openings.contains(Opening.UPCOMING)) {
            return new Deadline(Code.UPCOMING, 0, opens);
        }
        if (openings.contains(Opening.NOW)) {
            long left = closes == null ? 0 : ChronoUnit.DAYS.between(today, closes);
            return new Deadline(closes == null ? Code.OPEN : left == 0 ? Code.TODAY : Code.LEFT, left, closes);
        }
        // an expectation that was not met says nothing of a call that ended
        return forecast ? null : new Deadline(Code.ENDED, 0, closes);
    }
}
