package org.teahorse.exchange;

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
import java.util.concurrent.atomic.AtomicBoolean;

/** Decides when jobs run: after one was queued, and every few seconds for what a server that died left behind. One at a time. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportRunner {

    @EJB
    private ImportRun run;

    private final AtomicBoolean busy = new AtomicBoolean();

    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Imports.JobWaiting job) {
        start();
    }

    @Schedule(second = "*/3", minute = "*", hour = "*", persistent = false)
    public void tick() {
        start();
    }

    private void start() {
        if (busy.compareAndSet(false, true)) {
            run.all(() -> busy.set(false));
        }
    }
}
