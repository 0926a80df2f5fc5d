package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A number that grows whenever what can be found changes, and at midnight, when something opens, closes or comes a day nearer. It is made
 * of the time, so that it also grows over restarts and an answer kept by a browser from before is never taken for today's.
 */
@ApplicationScoped
public class CatalogueGeneration {

    @Inject
    Clock clock;

    private final AtomicLong changed = new AtomicLong();

    public long current() {
        long midnight = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
        return Math.max(midnight, changed.updateAndGet(last -> last == 0 ? clock.millis() : last));
    }

    void advance() {
        changed.updateAndGet(last -> Math.max(last + 1, clock.millis()));
    }
}
