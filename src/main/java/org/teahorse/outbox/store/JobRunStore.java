package org.teahorse.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.teahorse.actor.RowScope;
import org.teahorse.outbox.JobRun;

/** Reads and writes {@code job_run}. */
@ApplicationScoped
public class JobRunStore {

    @PersistenceContext
    private EntityManager entities;

    /** In a transaction of its own: a run that failed is noted although its work is undone. @param error null when it went well */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @RowScope(RowScope.Of.SYSTEM)
    public void write(String job, Instant begun, Instant ended, String error) {
        entities.createNativeQuery("""
                insert into job_run (job, started_at, ended_at, failures, error, last_good_at)
                values (:job, :begun, :ended, :failures, cast(:error as varchar), case when :failures = 0 then cast(:ended as timestamptz) end)
                on conflict (job) do update set started_at = excluded.started_at, ended_at = excluded.ended_at, runs = job_run.runs + 1,
                  failures = job_run.failures + excluded.failures, error = excluded.error, last_good_at = coalesce(excluded.last_good_at, job_run.last_good_at)""")
                .setParameter("job", job).setParameter("begun", begun).setParameter("ended", ended).setParameter("failures", error == null ? 0 : 1)
                .setParameter("error", error).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public List<JobRun> all() {
        List<Object[]> rows = entities.createNativeQuery("""
                select job, started_at, ended_at, runs, failures, error, last_good_at from job_run order by job""", Object[].class).getResultList();
        return rows.stream().map(row -> new JobRun((String) row[0], (Instant) row[1], (Instant) row[2], ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue(), (String) row[5], (Instant) row[6])).toList();
    }
}
