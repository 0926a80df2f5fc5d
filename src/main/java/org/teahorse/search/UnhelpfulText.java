package org.teahorse.search;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A text that several visitors searched for without being helped.
 *
 * @param id          number of the text on record
 * @param kind        in which way it did not help
 * @param text        in one width, simplified characters and small letters
 * @param times       how often it was asked in the period
 * @param lastDay     the last day on which it was asked
 * @param dismissedAt when somebody said that there is nothing to do; null when nobody did, or it was asked often since
 */
public record UnhelpfulText(long id, Unhelpful kind, String text, long times, LocalDate lastDay, Instant dismissedAt) {

    /** What lists of texts are ordered by. */
    public enum Order { TIMES, DAY, TEXT }
}
