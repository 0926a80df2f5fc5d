package org.teahorse.audit;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;

/** Seals once a second what was committed, and publishes the head once a day. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditSealer {

    private static final Logger LOG = System.getLogger(AuditSealer.class.getName());

    @EJB
    private AuditSealing sealing;

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    void seal() {
        try {
            boolean more = true;
            while (more) {
                more = sealing.seal();
            }
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "Sealing pauses until the database answers: {0}", databaseGone.getMessage());
        }
    }

    @Schedule(second = "5", minute = "*", hour = "*", persistent = false)
    void publish() {
        try {
            sealing.publishDaily();
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "The head of the record of acts could not be published: {0}", databaseGone.getMessage());
        }
    }
}
