package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sums of a day, and how long searches took. */
class TallyTest {

    private static Tally tally(long... milliseconds) {
        Tally tally = new Tally();
        for (long one : milliseconds) {
            tally.add(new Outcome(false, false, false, false, false, true, false), one);
        }
        return tally;
    }

    @Test
    void halfOfThemTookSoLongAtMost() {
        Map<Integer, Long> times = tally(0, 1, 2, 4, 6, 9, 12, 18, 25, 90_000).times();
        assertEquals(7, Tally.percentile(times, 0.5));
        assertEquals(60_000, Tally.percentile(times, 0.95));
        assertEquals(30, Tally.percentile(times, 0.9));
        assertNull(Tally.percentile(Map.of(), 0.5));
    }

    @Test
    void whatIsAddedIsThereTogether() {
        Tally both = tally(5, 5).add(tally(5, 100));
        assertEquals(4, both.searches());
        assertEquals(4, both.hybrid());
        assertEquals(Map.of(5, 3L, 100, 1L), both.times());
    }
}
