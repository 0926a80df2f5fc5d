package org.teahorse.portal;

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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.audit.AuditSealing;
import org.teahorse.identity.IdentityCare;
import org.teahorse.moderation.Corrections;
import org.teahorse.outbox.JobRuns;
import org.teahorse.search.SearchRecord;
import org.teahorse.shared.Settings;

/** Forgets, every night, what is kept of people, and of what they searched for, only for a time; what and how long stands at {@code /privacy}. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Retention {

    private static final Logger LOG = System.getLogger(Retention.class.getName());

    @EJB
    private IdentityCare identity;

    @EJB
    private Corrections corrections;

    @EJB
    private AuditSealing audit;

    @EJB
    private SearchRecord searches;

    @Inject
    private Clock clock;

    @Inject
    private JobRuns runs;

    @Schedule(hour = "3", minute = "41", persistent = false)
    void forget() {
        try {
            runs.run("retention", this::forgetAll);
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "Nothing was forgotten tonight: {0}", databaseGone.getMessage());
        }
    }

    private void forgetAll() {
        LocalDate logs = LocalDate.now(clock).minusMonths(Settings.keepLogs());
        int forgotten = identity.forget(logs.atStartOfDay(Settings.zone()).toInstant())
                + corrections.forgetContacts(clock.instant().minus(Duration.ofDays(Settings.keepContacts()))) + audit.forgetAddresses(logs) + searches.forget();
        LOG.log(Level.INFO, "{0} things were forgotten whose time was over", forgotten);
    }
}
