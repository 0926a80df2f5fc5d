package org.teahorse.identity.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long after failed attempts the next one is refused: nothing for the first few, then 2, 4, 8 … seconds up to five minutes.
 * Never a hard lock, which would let anybody lock anybody out.
 */
public final class SignInDelay {

    /** An account is tried by one person, who mistypes now and then. */
    public static final int FREE_FOR_ACCOUNT = 3;
    /** An address may be a whole county office behind one line. */
    public static final int FREE_FOR_ADDRESS = 60;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private SignInDelay() {
    }

    /** The wait that follows so many failures in a row. @param free how many cost nothing */
    public static Duration after(int failures, int free) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int exponent = Math.min(failures - free, 16);
        Duration wait = Duration.ofSeconds(1L << exponent);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /** What is left of the wait; zero when the next attempt is welcome. */
    public static Duration left(int failures, int free, Instant lastFailure, Instant now) {
        Duration left = Duration.between(now, lastFailure.plus(after(failures, free)));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
