package org.teahorse.it;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads of the server do. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Patience() {
    }

    /** Waits until something is so, for a minute at most. */
    public static void await(String what, Callable<Boolean> reached) {
        await(what, LONGEST, reached);
    }

    /** Waits until something is so. @throws AssertionError naming what never happened */
    public static void await(String what, Duration longest, Callable<Boolean> reached) {
        awaitValue(what, longest, () -> reached.call() ? Optional.of(true) : Optional.empty());
    }

    /** Waits until there is a value. @throws AssertionError naming what never happened */
    public static <T> T awaitValue(String what, Duration longest, Callable<Optional<T>> value) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> there = now(value);
            if (there.isPresent()) {
                return there.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("never happened within " + longest.toSeconds() + " s: " + what);
    }

    private static <T> T now(Callable<T> value) {
        try {
            return value.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
