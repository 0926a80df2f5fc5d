package org.teahorse.program;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.outbox.JobRuns;

/** Shortly after midnight, and at start for the nights the server was off, publishes anew what opened or closed. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CalendarWatch {

    private static final int AT_ONCE = 200;
    /** Longer than any server is off without being rebuilt; what was published already is not written again. */
    private static final int DAYS_BACK = 40;

    @EJB
    private Programs programs;

    @Inject
    private Clock clock;

    @Inject
    private JobRuns runs;

    @PostConstruct
    @Schedule(hour = "0", minute = "2", persistent = false)
    void turn() {
        runs.run("calendar", this::turnAll);
    }

    private void turnAll() {
        LocalDate since = LocalDate.now(clock).minusDays(DAYS_BACK);
        Optional<Long> last = programs.turnCalendar(since, 0, AT_ONCE);
        while (last.isPresent()) {
            last = programs.turnCalendar(since, last.get(), AT_ONCE);
        }
    }
}
