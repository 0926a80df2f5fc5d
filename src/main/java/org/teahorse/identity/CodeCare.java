package org.teahorse.identity;

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

/** Every night removes codes that nobody can use any more, and marks of messages that will not come again. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CodeCare {

    @EJB
    private MessageMarks marks;

    @Inject
    private JobRuns runs;

    @Schedule(hour = "0", minute = "45", persistent = false)
    void tidy() {
        runs.run("codes", marks::tidy);
    }
}
