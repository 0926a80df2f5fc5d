package org.teahorse.identity.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long after failed attempts the next one is refused: nothing for the first three, then 2, 4, 8 … seconds up to five minutes.
 * Never a hard lock, which would let anybody lock anybody out.
 */
public final class SignInDelay {

    private static final int FREE_ATTEMPTS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private SignInDelay() {
    }

    /** The wait that follows so many failures in a row. */
    public static Duration after(int failures) {
        if (failures <= FREE_ATTEMPTS) {
            return Duration.ZERO;
        }
        int exponent = Math.min(failures - FREE_ATTEMPTS, 16);
        Duration wait = Duration.ofSeconds(1L << exponent);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** What is left of the wait; zero when the next attempt is welcome. */
    public static Duration left(int failures, Instant lastFailure, Instant now) {
        Duration left = Duration.between(now, lastFailure.plus(after(failures)));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
