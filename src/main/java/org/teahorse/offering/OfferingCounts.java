package org.teahorse.offering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts in memory how often offerings are opened and listed; written down once a minute, so that reading a page costs no statement. A
 * server that dies loses a minute of it. Pages that caches answer are not counted, so the figures are a little low.
 */
@ApplicationScoped
public class OfferingCounts {

    /** More offerings than are looked at in a minute are not all real readers; beyond this none are added. */
    private static final int MOST = 50_000;

    private final Map<Long, LongAdder> views = new ConcurrentHashMap<>();
    private final Map<Long, LongAdder> appearances = new ConcurrentHashMap<>();

    /** Somebody opened the page of an offering. */
    public void viewed(long id) {
        add(views, id);
    }

    /** Offerings stood in a list of results. */
    public void appeared(Collection<Long> ids) {
        ids.forEach(id -> add(appearances, id));
    }

    private static void add(Map<Long, LongAdder> counts, long id) {
        if (counts.size() < MOST) {
            counts.computeIfAbsent(id, none -> new LongAdder()).increment();
        }
    }

    /** What was counted of an offering. */
    record Count(long views, long appearances) {
    }

    /** Takes out what was counted since it was last asked. */
    Map<Long, Count> take() {
        Map<Long, Count> taken = new HashMap<>();
        views.keySet().forEach(id -> taken.put(id, new Count(views.remove(id).sum(), 0)));
        appearances.keySet().forEach(id -> taken.merge(id, new Count(0, appearances.remove(id).sum()),
                (one, other) -> new Count(one.views() + other.views(), one.appearances() + other.appearances())));
        return taken;
    }
}
