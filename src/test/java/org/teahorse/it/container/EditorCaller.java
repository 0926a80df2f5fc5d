package org.teahorse.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Calls as an editor of one county; tests put the token in. */
@Stateless
@PermitAll
@RunAs("machine")
@RunAsPrincipal("machine:" + EditorCaller.TOKEN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditorCaller {

    public static final long TOKEN = 900_002;

    public <T> T call(Callers.Work<T> work) throws Exception {
        return work.call();
    }
}
