package org.teahorse.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;

/** Calls in the role of staff, for what asks for no mandate. */
@Stateless
@PermitAll
@RunAs("staff")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffCaller {

    public <T> T call(Callers.Work<T> work) throws Exception {
        return work.call();
    }
}
