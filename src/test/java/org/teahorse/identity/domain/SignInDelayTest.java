package org.teahorse.identity.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInDelayTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void theFirstFailuresCostNothing() {
        assertEquals(Duration.ZERO, SignInDelay.after(3, 3));
    }

    @Test
    void anAddressMayFailMoreOftenThanAnAccount() {
        assertEquals(Duration.ZERO, SignInDelay.after(SignInDelay.FREE_FOR_ADDRESS, SignInDelay.FREE_FOR_ADDRESS));
        assertEquals(Duration.ofSeconds(2), SignInDelay.after(SignInDelay.FREE_FOR_ADDRESS + 1, SignInDelay.FREE_FOR_ADDRESS));
    }

    @Test
    void delaysGrowAndStopGrowing() {
        assertEquals(Duration.ofSeconds(2), SignInDelay.after(4, 3));
        assertEquals(Duration.ofSeconds(16), SignInDelay.after(7, 3));
        assertEquals(Duration.ofMinutes(5), SignInDelay.after(1_000_000, 3));
    }

    @Test
    void theDelayRunsOut() {
        assertEquals(Duration.ofSeconds(1), SignInDelay.left(4, 3, NOW.minusSeconds(1), NOW));
        assertEquals(Duration.ZERO, SignInDelay.left(4, 3, NOW.minusSeconds(2), NOW));
    }
}
