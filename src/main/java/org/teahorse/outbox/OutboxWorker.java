package org.teahorse.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Decides when the outbox is drained: after each commit that added work, and once a second for what became due or was left by a
 * server that died. One drain per topic at a time.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxWorker {

    @EJB
    private OutboxDrain drain;

    @Inject
    private Instance<OutboxHandler> handlers;

    /** Topics being drained, and whether they were woken since: that work may have come after the drain's last look. */
    private final Map<String, Boolean> busy = new ConcurrentHashMap<>();

    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.WorkWaiting work) {
        if (busy.merge(work.topic(), false, (idle, woken) -> true)) {
            return;
        }
        begin(work.topic());
    }

    @Schedule(second = "*", minute = "*", hour = "*", persistent = false)
    public void tick() {
        handlers.stream().map(OutboxHandler::topic).filter(topic -> busy.putIfAbsent(topic, false) == null).forEach(this::begin);
    }

    private void begin(String topic) {
        try {
            drain.drain(topic, () -> {
                if (!busy.remove(topic, false)) {
                    busy.put(topic, false);
                    begin(topic);
                }
            });
        } catch (RuntimeException refused) {
            // the next tick tries again
            busy.remove(topic);
            throw refused;
        }
    }
}
