package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.search.domain.Fusion.Candidate;
import org.teahorse.search.domain.Fusion.Ranked;

class FusionTest {

    private static final Fusion FUSION = new Fusion(0.4, 0.6, 0.5, 1);

    private static List<Integer> order(Candidate... candidates) {
        return FUSION.rank(List.of(candidates), 0.4).stream().map(Ranked::candidate).map(Candidate::row).toList();
    }

    @Test
    void whatBothOrdersPutFirstIsFirst() {
        assertEquals(List.of(1, 2, 3), order(new Candidate(3, 0, 0.6, 1), new Candidate(2, 3, 0.7, 1), new Candidate(1, 9, 0.9, 1)));
    }

    @Test
    void theNearestInMeaningBeatsHalfTheWords() {
        assertEquals(List.of(2, 1), order(new Candidate(1, 10, 0.5, 1), new Candidate(2, 5, 0.8, 1)));
    }

    @Test
    void whatIsOverSinksInMeaningAsInWords() {
        assertEquals(List.of(2, 1, 3), order(new Candidate(1, 0, 0.81, 0.5), new Candidate(2, 0, 0.8, 1), new Candidate(3, 0, 0.4, 1)));
    }

    @Test
    void whatIsFartherThanEveryNeighbourGetsNothingForIt() {
        assertEquals(List.of(3, 1, 2), order(new Candidate(1, 9, 0.1, 1), new Candidate(2, 8, 0.2, 1), new Candidate(3, 0, 0.9, 1)));
    }

    @Test
    void whatHasNoKnownMeaningYetIsJudgedByItsWords() {
        assertEquals(List.of(1, 3, 2), order(new Candidate(1, 8, Double.NaN, 1), new Candidate(2, 0, 0.5, 1), new Candidate(3, 4, 0.9, 1)),
                "the title typed, published a second ago");
        assertEquals(List.of(3, 1, 2), order(new Candidate(1, 2, Double.NaN, 1), new Candidate(2, 1, 0.4, 1), new Candidate(3, 8, 0.9, 1)));
        assertEquals(List.of(1, 2), order(new Candidate(1, 8, Double.NaN, 1), new Candidate(2, 4, Double.NaN, 1)), "no meaning known at all");
    }
}
