package org.teahorse.search;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.outbox.JobRuns;
import org.teahorse.search.store.EntrySearch;
import org.teahorse.search.store.IndexCare;

/** Joins the segments of the index every night. By itself, because it may take minutes, and the checks of {@link IndexWatch} go on meanwhile. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexNight {

    @Inject
    private IndexCare care;

    @Inject
    private EntrySearch search;

    @Inject
    private JobRuns runs;

    @Schedule(hour = "3", minute = "51", persistent = false)
    void joinSegments() {
        runs.run("index-joining", () -> {
            care.joinSegments();
            // the columns of the new segment are read now, and not in somebody's first search of the day
            search.search(SearchRequest.forText(""));
        });
    }
}
