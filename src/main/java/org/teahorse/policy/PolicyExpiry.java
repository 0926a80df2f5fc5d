package org.teahorse.policy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.outbox.JobRuns;

/** Shortly after midnight, and at start for the nights the server was off, lets policies expire whose term has ended. */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PolicyExpiry {

    private static final int AT_ONCE = 500;

    @EJB
    private Policies policies;

    @Inject
    private JobRuns runs;

    @PostConstruct
    @Schedule(hour = "0", minute = "5", persistent = false)
    void expire() {
        runs.run("policy-expiry", this::expireAll);
    }

    private void expireAll() {
        boolean more = true;
        while (more) {
            more = policies.expireOverdue(AT_ONCE);
        }
    }
}
