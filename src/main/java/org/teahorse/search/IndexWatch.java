package org.teahorse.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.teahorse.outbox.JobRuns;
import org.teahorse.search.store.IndexCare;
import org.teahorse.search.store.MeaningCare;

/** Has the index compared with the table when the server starts and once a minute. */
@Singleton
@Startup
@PermitAll
public class IndexWatch {

    @Inject
    private IndexCare care;

    @Inject
    private MeaningCare meanings;

    @Inject
    private JobRuns runs;

    @PostConstruct
    void start() {
        care.check();
        // loads the model, which the first to search should not wait for
        meanings.check();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    public void tick() {
        runs.run("index-check", care::check);
    }

    /** A minute after the index, whose own rebuild comes first. */
    @Schedule(hour = "*", minute = "1/10", persistent = false)
    public void tickMeanings() {
        runs.run("meaning-check", meanings::check);
    }

    @Schedule(hour = "3", minute = "41", persistent = false)
    public void forgetMeanings() {
        runs.run("meaning-forgetting", meanings::forgetUnused);
    }
}
