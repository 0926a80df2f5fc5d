package org.teahorse.exchange;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jboss.ejb3.annotation.RunAsPrincipal;
import org.teahorse.actor.CurrentActor;
import org.teahorse.content.Catalogue;
import org.teahorse.exchange.domain.LinkProbe;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;

/**
 * Asks the addresses that records name whether they still answer: one at a time, few in a minute, none of the same host within seconds.
 * Once a day it looks which addresses there are.
 */
@Singleton
@Startup
@DenyAll
@RunAs("system")
@RunAsPrincipal(CurrentActor.SYSTEM_PRINCIPAL)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkWatch {

    private static final Logger LOG = System.getLogger(LinkWatch.class.getName());
    private static final String GATHER = "links.gather";
    private static final String ASK = "links.ask";
    private static final int AT_ONCE = 500;
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofSeconds(50);

    @EJB
    private LinkChecks checks;

    @EJB
    private Catalogue catalogue;

    @Inject
    private Clock clock;

    @Schedule(minute = "*", hour = "*", second = "30", persistent = false)
    void round() throws InterruptedException {
        if (!Settings.linkChecks()) {
            return;
        }
        try {
            if (checks.take(GATHER, Duration.ofMinutes(30))) {
                gather();
                checks.rest(GATHER, Duration.ofDays(1));
            }
            if (checks.take(ASK, Duration.ofMinutes(3))) {
                ask();
                checks.rest(ASK, Duration.ZERO);
            }
        } catch (RuntimeException databaseGone) {
            LOG.log(Level.WARNING, "The watch over addresses pauses: {0}", databaseGone.getMessage());
        }
    }

    private void gather() {
        Instant begun = clock.instant();
        for (EntryType type : catalogue.types()) {
            Long last = 0L;
            while (last != null) {
                last = checks.gather(type, last, AT_ONCE);
            }
        }
        checks.forget(begun);
    }

    private void ask() throws InterruptedException {
        LinkProbe probe = new LinkProbe(Setting.LINK_CHECKS_AGENT.value() + " (+" + Settings.publicUrl() + ")", LinkProbe::isPublic);
        Instant end = clock.instant().plus(ROUND);
        Map<String, Instant> asked = new HashMap<>();
        for (String url : checks.due(Settings.linkChecksPerMinute())) {
            Instant earliest = asked.getOrDefault(LinkChecks.host(url), Instant.EPOCH).plus(BETWEEN);
            Instant now = clock.instant();
            if (earliest.isAfter(end) || now.isAfter(end)) {
                return;
            }
            if (earliest.isAfter(now)) {
                LockSupport.parkNanos(Duration.between(now, earliest).toNanos());
            }
            checks.keep(url, probe.ask(url, clock.instant()));
            asked.put(LinkChecks.host(url), clock.instant());
        }
    }
}
