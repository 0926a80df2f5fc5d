package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A number that grows whenever what can be found changes. It begins with the time of the start, so that it also grows over restarts and
 * an answer kept by a browser from before is never taken for today's.
 */
@ApplicationScoped
public class CatalogueGeneration {

    private final AtomicLong value = new AtomicLong(System.currentTimeMillis());

    public long current() {
        return value.get();
    }

    void advance() {
        value.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis()));
    }
}
