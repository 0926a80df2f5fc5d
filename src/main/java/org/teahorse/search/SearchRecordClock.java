package org.teahorse.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.outbox.JobRuns;

/** Has what was counted of searches written down every minute, and when the server stops. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SearchRecordClock {

    private static final Logger LOG = System.getLogger(SearchRecordClock.class.getName());

    @EJB
    private SearchRecord searches;

    @Inject
    private SearchCounts counts;

    @Inject
    private SearchWriting writing;

    @Inject
    private JobRuns runs;

    @Schedule(second = "50", minute = "*", hour = "*", persistent = false)
    void write() {
        run("search-counts", searches::writeDown);
    }

    @PostConstruct
    @Schedule(second = "20", minute = "2", hour = "*", persistent = false)
    void learn() {
        run("search-texts", searches::learn);
    }

    /** The next run does it. */
    private void run(String job, Runnable work) {
        try {
            runs.run(job, work);
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "{0} has to wait: {1}", job, databaseGone.getMessage());
        }
    }

    @PreDestroy
    void writeLast() {
        try {
            counts.handOver(writing::write);
        } catch (RuntimeException tooLate) {
            LOG.log(Level.WARNING, "What was counted of searches in the last minute is lost: {0}", tooLate.getMessage());
        }
    }
}
