package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads of the server do. */
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() {
    }

    static void await(String what, BooleanSupplier reached) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!reached.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "never happened: " + what);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
