package org.teahorse.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Calls as the machine of the first token, which may do everything everywhere. */
@Stateless
@PermitAll
@RunAs("machine")
@RunAsPrincipal("machine:1")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AdministratorCaller {

    public <T> T call(Callers.Work<T> work) throws Exception {
        return work.call();
    }
}
