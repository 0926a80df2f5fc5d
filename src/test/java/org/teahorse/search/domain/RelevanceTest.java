package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.teahorse.search.Standing;

class RelevanceTest {

    @Test
    void whatHoldsWeighsMoreThanWhatHasEnded() {
        assertTrue(Relevance.storedWeight(Standing.CURRENT, false, false, 1) > Relevance.storedWeight(Standing.UNVERIFIED, false, false, 1));
        assertTrue(Relevance.storedWeight(Standing.UNVERIFIED, false, false, 1) > Relevance.storedWeight(Standing.ENDED, false, false, 1));
        assertTrue(Relevance.storedWeight(Standing.ENDED, false, false, 1) > Relevance.storedWeight(Standing.ENDED, true, false, 1));
    }

    @Test
    void whatWasNotCheckedForLongSinksButNotBelowWhatHasEnded() {
        int stale = Relevance.storedWeight(Standing.CURRENT, false, true, 1);
        assertTrue(stale < Relevance.storedWeight(Standing.UNVERIFIED, false, false, 1));
        assertTrue(stale * Relevance.freshness(100 * 365) > Relevance.storedWeight(Standing.ENDED, false, false, 1));
    }

    @Test
    void newIsABitMoreThanOldAndTheFutureNoMoreThanToday() {
        assertEquals(1, Relevance.freshness(0));
        assertEquals(1, Relevance.freshness(-365));
        assertTrue(Relevance.freshness(3 * 365) < 1);
        assertTrue(Relevance.freshness(100 * 365) >= 0.85);
    }
}
