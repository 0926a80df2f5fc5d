package org.teahorse.content;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.outbox.JobRuns;
import org.teahorse.search.EntryType;

/** Every night, and at start for the nights the server was off, marks what was not checked against its source for too long. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AgeWatch {

    private static final int AT_ONCE = 500;

    @EJB
    private Catalogue catalogue;

    @Inject
    private JobRuns runs;

    @PostConstruct
    @Schedule(hour = "0", minute = "15", persistent = false)
    void look() {
        runs.run("ages", this::judgeAll);
    }

    private void judgeAll() {
        for (EntryType type : catalogue.types()) {
            boolean more = true;
            while (more) {
                more = catalogue.judgeAge(type, AT_ONCE);
            }
        }
    }
}
