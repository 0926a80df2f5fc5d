package org.teahorse.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import org.teahorse.outbox.store.JobRunStore;

/** Notes when what timers start began and how it ended, for people who wonder whether it still does. */
@ApplicationScoped
public class JobRuns {

    private static final Logger LOG = System.getLogger(JobRuns.class.getName());

    @Inject
    private JobRunStore store;

    @Inject
    private Clock clock;

    /** Does the work and notes it; what it throws goes on to the caller. @param job a name that stays the same over the years */
    public void run(String job, Runnable work) {
        Instant begun = clock.instant();
        try {
            work.run();
        } catch (RuntimeException failure) {
            note(job, begun, String.valueOf(failure));
            throw failure;
        }
        note(job, begun, null);
    }

    /** The work is not worse for a note that could not be taken. */
    private void note(String job, Instant begun, String error) {
        try {
            store.write(job, begun, clock.instant(), error == null || error.length() <= 500 ? error : error.substring(0, 500));
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "A run of {0} could not be noted: {1}", job, databaseGone.getMessage());
        }
    }
}
