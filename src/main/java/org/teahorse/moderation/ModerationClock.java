package org.teahorse.moderation;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.lang.System.Logger;
import java.util.Optional;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.outbox.JobRuns;

/** Looks at the clock over submissions: set times every minute, reminders and ends of terms in the morning. Every act is safe to repeat. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ModerationClock {

    private static final Logger LOG = System.getLogger(ModerationClock.class.getName());

    @EJB
    private Publishing publishing;

    @Inject
    private JobRuns runs;

    @Schedule(second = "20", minute = "*", hour = "*", persistent = false)
    void publish() {
        try {
            runs.run("publications", () -> publishing.planned().forEach(this::publish));
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "Planned publications wait: {0}", databaseGone.getMessage());
        }
    }

    private void publish(long id) {
        try {
            publishing.publishPlanned(id);
        } catch (RuntimeException refused) {
            LOG.log(Level.WARNING, "Submission " + id + " could not be published at its time", refused);
            publishing.failPlanned(id);
        }
    }

    @Schedule(hour = "7", minute = "30", persistent = false)
    void remind() {
        try {
            runs.run("reminders", this::remindAll);
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "Reminders wait for the next morning: {0}", databaseGone.getMessage());
        }
    }

    private void remindAll() {
        boolean more = true;
        while (more) {
            more = publishing.expire();
        }
        more = true;
        while (more) {
            more = publishing.remind();
        }
        Optional<Long> last = publishing.tellOfUpstream(0);
        while (last.isPresent()) {
            last = publishing.tellOfUpstream(last.get());
        }
    }
}
