package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/** Reads and writes the one row of {@code search_index_state}. */
@ApplicationScoped
public class IndexState {

    @PersistenceContext
    EntityManager entities;

    /** The rebuild that runs or ran last. */
    public record Rebuild(long generation, boolean running, long done, long total, Instant startedAt, Instant finishedAt) {
    }

    public Rebuild read() {
        Object[] row = (Object[]) entities.createNativeQuery(
                "select generation, running, done, total, started_at, finished_at from search_index_state")
                .unwrap(NativeQuery.class)
                .addScalar("generation", StandardBasicTypes.LONG).addScalar("running", StandardBasicTypes.BOOLEAN)
                .addScalar("done", StandardBasicTypes.LONG).addScalar("total", StandardBasicTypes.LONG)
                .addScalar("started_at", StandardBasicTypes.INSTANT).addScalar("finished_at", StandardBasicTypes.INSTANT)
                .getSingleResult();
        return new Rebuild((Long) row[0], (Boolean) row[1], (Long) row[2], (Long) row[3], (Instant) row[4], (Instant) row[5]);
    }

    /** Begins a rebuild. @return its generation; one that still ran is overtaken, and its steps find that out */
    public long begin(long total) {
        return ((Number) entities.createNativeQuery("""
                update search_index_state set generation = generation + 1, running = true, done = 0, total = :total,
                  started_at = clock_timestamp(), finished_at = null returning generation""")
                .setParameter("total", total).getSingleResult()).longValue();
    }

    public void advance(long done) {
        entities.createNativeQuery("update search_index_state set done = done + :done").setParameter("done", done).executeUpdate();
    }

    public void finish() {
        entities.createNativeQuery("update search_index_state set running = false, finished_at = clock_timestamp()").executeUpdate();
    }
}
