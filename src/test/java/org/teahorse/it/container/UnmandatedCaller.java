package org.teahorse.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Calls with the container's role of staff, but as a person who holds no mandate. */
@Stateless
@PermitAll
@RunAs("staff")
@RunAsPrincipal("person:00000000-0000-0000-0000-000000000000")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnmandatedCaller {

    public <T> T call(Callers.Work<T> work) throws Exception {
        return work.call();
    }
}
