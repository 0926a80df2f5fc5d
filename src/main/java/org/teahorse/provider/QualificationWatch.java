package org.teahorse.provider;

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

/** Shortly after midnight, and at start for the nights the server was off, publishes anew the providers whose qualifications began or ended. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class QualificationWatch {

    private static final int AT_ONCE = 200;
    /** Longer than any server is off without being rebuilt; what was published already is not written again. */
    private static final int DAYS_BACK = 40;

    @EJB
    private Providers providers;

    @Inject
    private Clock clock;

    @Inject
    private JobRuns runs;

    @PostConstruct
    @Schedule(hour = "0", minute = "4", persistent = false)
    void turn() {
        runs.run("qualifications", this::turnAll);
    }

    private void turnAll() {
        LocalDate since = LocalDate.now(clock).minusDays(DAYS_BACK);
        Optional<Long> last = providers.turnQualifications(since, 0, AT_ONCE);
        while (last.isPresent()) {
            last = providers.turnQualifications(since, last.get(), AT_ONCE);
        }
    }
}
