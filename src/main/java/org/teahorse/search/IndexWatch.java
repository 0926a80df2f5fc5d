package org.teahorse.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.teahorse.outbox.JobRuns;
import org.teahorse.search.store.IndexCare;

/** Has the index compared with the table when the server starts and once a minute. */
@Singleton
@Startup
@PermitAll
public class IndexWatch {

    @Inject
    private IndexCare care;

    @Inject
    private JobRuns runs;

    @PostConstruct
    void start() {
        care.check();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        runs.run("index-check", care::check);
    }
}
