package org.teahorse.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ApplicationException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.teahorse.actor.RowScope;
import org.teahorse.outbox.store.OutboxStore;

/** One batch of one topic, in a transaction of its own: the work and the removal of its rows commit together. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxBatch {

    @Inject
    private OutboxStore store;

    @Inject
    private Instance<OutboxHandler> handlers;

    /** The work of these rows failed; the transaction is gone, the rows are as before. */
    @ApplicationException(rollback = true)
    public static class Failed extends RuntimeException {

        private final transient List<Long> ids;

        Failed(List<Long> ids, RuntimeException cause) {
            super(cause);
            this.ids = List.copyOf(ids);
        }

        List<Long> ids() {
            return ids;
        }
    }

    /** @return whether there was anything to do */
    @RolesAllowed("system")
    public boolean next(String topic) {
        Optional<OutboxHandler> handler = handlers.stream().filter(one -> one.topic().equals(topic)).findFirst();
        List<OutboxMessage> messages = handler.map(OutboxHandler::ready).orElse(true)
                ? store.lockDue(topic, handler.map(OutboxHandler::atOnce).orElse(1)) : List.of();
        if (messages.isEmpty()) {
            return false;
        }
        List<Long> ids = messages.stream().map(OutboxMessage::id).toList();
        try {
            handler.orElseThrow(() -> new IllegalStateException("No handler for outbox topic " + topic)).handle(messages);
        } catch (RuntimeException failure) {
            throw new Failed(ids, failure);
        }
        store.delete(ids);
        return true;
    }

    /** Puts rows off after a failure, each time longer. */
    @RolesAllowed("system")
    public void postpone(List<Long> ids, String error) {
        store.postpone(ids, error.length() > 500 ? error.substring(0, 500) : error);
    }
}
