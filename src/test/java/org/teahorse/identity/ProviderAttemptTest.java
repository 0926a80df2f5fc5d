package org.teahorse.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProviderAttemptTest {

    @Test
    void anAnswerIsWaitedForTenMinutes() {
        Instant begun = Instant.parse("2026-11-26T08:00:00Z");
        ProviderAttempt attempt = new ProviderAttempt("one", "s", "n", "v", null, "/my", false, begun);
        assertFalse(attempt.over(begun));
        assertFalse(attempt.over(begun.plusSeconds(599)));
        assertTrue(attempt.over(begun.plusSeconds(600)));
    }
}
