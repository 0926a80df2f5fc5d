package org.teahorse.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Calls as a person of a county's office; tests put person and mandate in. */
@Stateless
@PermitAll
@RunAs("staff")
@RunAsPrincipal("person:" + EditorPerson.ID)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditorPerson {

    public static final String ID = "00000000-0000-4000-9000-0000000000e1";

    public <T> T call(Callers.Work<T> work) throws Exception {
        return work.call();
    }
}
