package org.teahorse.offering;

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

/** Writes down every minute how often offerings were looked at, and tells providers in the morning what ends. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProviderDeskClock {

    private static final Logger LOG = System.getLogger(ProviderDeskClock.class.getName());

    @EJB
    private ProviderDesk desk;

    @Inject
    private JobRuns runs;

    @Schedule(second = "40", minute = "*", hour = "*", persistent = false)
    void count() {
        try {
            runs.run("offering-counts", desk::writeCounts);
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "Counts of a minute are lost: {0}", databaseGone.getMessage());
        }
    }

    @Schedule(hour = "7", minute = "40", persistent = false)
    void warn() {
        runs.run("endings", desk::warnOfEndings);
    }
}
