package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.teahorse.actor.RowScope;
import org.teahorse.identity.store.CodeStore;
import org.teahorse.identity.store.MessageStore;

/**
 * Remembers which messages have left, each in a transaction of its own: when the batch they came in fails, those that left are known
 * and do not leave again.
 */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MessageMarks {

    @Inject
    private MessageStore store;

    @Inject
    private CodeStore codes;

    @RolesAllowed("system")
    public boolean sent(long outboxId) {
        return store.sent(outboxId);
    }

    @RolesAllowed("system")
    public void markSent(long outboxId) {
        store.markSent(outboxId);
    }

    /** Keeps a message for the page of demo mode. */
    @RolesAllowed("system")
    public void keep(String channel, String address, String subject, String text) {
        store.keep(channel, address, subject, text);
    }

    /** Removes what is of no use any more. @return how much */
    @RolesAllowed("system")
    public int tidy() {
        return codes.deleteOld() + store.deleteOldMarks();
    }
}
