package org.teahorse.search;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the vocabulary with its days and who answers for it.
 *
 * @param id        number of the row
 * @param version   grows with every change, so that two people do not undo each other
 * @param entry     the words
 * @param validFrom first day
 * @param validTo   last day; null for no end
 * @param note      why; may be null
 * @param shipped   whether it began as a line of the file that ships
 * @param changedBy who changed it last; null while it is as it was shipped
 * @param changedAt when
 */
public record VocabularyRow(long id, int version, VocabularyEntry entry, LocalDate validFrom, LocalDate validTo, String note, boolean shipped,
        String changedBy, Instant changedAt) {

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it shares a day with another span. @param to null for no end */
    public boolean meets(LocalDate from, LocalDate to) {
        boolean everHolds = validTo == null || !validTo.isBefore(validFrom);
        return everHolds && (validTo == null || !from.isAfter(validTo)) && (to == null || !to.isBefore(validFrom));
    }
}
