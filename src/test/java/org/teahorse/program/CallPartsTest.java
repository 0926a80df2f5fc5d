package org.teahorse.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teahorse.program.CallParts.Deadline;

/** The chain of deadlines, as it runs where somebody is. */
class CallPartsTest {

    private static final CallParts PARTS = new CallParts(List.of(
            deadline(DeadlineStage.PROVINCE, 30, ""), deadline(DeadlineStage.ENTERPRISE, 10, ""), deadline(DeadlineStage.COUNTY, 15, ""),
            deadline(DeadlineStage.ENTERPRISE, 8, "53/5308"), deadline(DeadlineStage.ENTERPRISE, 5, "53/5308/530827")), List.of());

    private static Deadline deadline(DeadlineStage stage, int day, String path) {
        return new Deadline(stage, LocalDate.of(2026, 12, day), path.isEmpty() ? null : path.substring(path.length() - 4), path, null);
    }

    private static List<Integer> days(String path) {
        return PARTS.chain(path).stream().map(deadline -> deadline.on().getDayOfMonth()).toList();
    }

    @Test
    void theNarrowestDeadlineHolds() {
        assertEquals(List.of(5, 15, 30), days("53/5308/530827"));
        assertEquals(List.of(8, 15, 30), days("53/5308/530802"));
        assertEquals(List.of(10, 15, 30), days("53/5301"));
    }

    @Test
    void whoIsNowhereInParticularSeesWhatHoldsEverywhere() {
        assertEquals(List.of(10, 15, 30), days(""));
    }

    @Test
    void aCodeThatOnlyBeginsAlikeIsAnotherPlace() {
        assertEquals(List.of(10, 15, 30), days("53/53089"));
    }

    @Test
    void theLastDayOfAnyEnterpriseEndsTheCall() {
        assertEquals(LocalDate.of(2026, 12, 10), PARTS.lastEnterpriseDay().orElseThrow());
    }

    @Test
    void whatIsKeptIsReadBack() {
        assertEquals(PARTS, CallParts.read(PARTS.json()));
    }

    @Test
    void aPhaseFollowsFromTheDaysUnlessSomebodySaysOtherwise() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertEquals(CallPhase.OPEN, CallPhase.of(null, today, today, today), "first and last day count");
        assertEquals(CallPhase.CLOSED, CallPhase.of(CallState.EXTENDED, today.minusDays(9), today.minusDays(1), today));
        assertEquals(CallPhase.UPCOMING, CallPhase.of(null, today.plusDays(1), null, today));
        assertEquals(CallPhase.SUSPENDED, CallPhase.of(CallState.SUSPENDED, today, today, today));
        assertEquals(CallPhase.UNDATED, CallPhase.of(CallState.ANNOUNCED, null, null, today));
    }
}
