package org.teahorse.identity;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;

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

    @Schedule(hour = "0", minute = "45", persistent = false)
    void tidy() {
        marks.tidy();
    }
}
