package org.teahorse.it.container;

import java.util.concurrent.Callable;

/** Calls boundaries as somebody. */
public final class Callers {

    private Callers() {
    }

    /** What a caller does. */
    @FunctionalInterface
    public interface Work<T> extends Callable<T> {
    }
}
