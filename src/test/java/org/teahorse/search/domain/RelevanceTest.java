package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.teahorse.search.Standing;

class RelevanceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Relevance relevance = new Relevance(TODAY);

    @Test
    void whatHoldsWeighsMoreThanWhatHasEnded() {
        assertTrue(Relevance.storedWeight(Standing.CURRENT, false) > Relevance.storedWeight(Standing.UNVERIFIED, false));
        assertTrue(Relevance.storedWeight(Standing.UNVERIFIED, false) > Relevance.storedWeight(Standing.ENDED, false));
        assertTrue(Relevance.storedWeight(Standing.ENDED, false) > Relevance.storedWeight(Standing.ENDED, true));
    }

    @Test
    void newIsABitMoreThanOldAndTheFutureNoMoreThanToday() {
        assertEquals(1, relevance.freshness(TODAY.toEpochDay()));
        assertEquals(1, relevance.freshness(TODAY.plusYears(1).toEpochDay()));
        assertTrue(relevance.freshness(TODAY.minusYears(3).toEpochDay()) < 1);
        assertTrue(relevance.freshness(TODAY.minusYears(100).toEpochDay()) >= 0.85);
    }
}
