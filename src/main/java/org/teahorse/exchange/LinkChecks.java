package org.teahorse.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.teahorse.actor.RowScope;
import org.teahorse.content.Catalogue;
import org.teahorse.exchange.domain.LinkProbe;
import org.teahorse.exchange.store.LinkStore;
import org.teahorse.search.EntryType;

/** The steps of the watch over addresses, each in a transaction of its own; what a server that died had taken comes free by itself. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
public class LinkChecks {

    private static final Duration AFTER_ANSWER = Duration.ofDays(30);
    /** Three in a row take three days. */
    private static final Duration AFTER_FAILURE = Duration.ofHours(36);
    private static final int LONGEST_URL = 1000;

    @Inject
    private LinkStore store;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Clock clock;

    /** Takes a piece of work for a while. @return whether it is ours */
    @RolesAllowed("system")
    public boolean take(String name, Duration span) {
        Instant now = clock.instant();
        return store.take(name, now, now.plus(span));
    }

    /** Ends a piece of work that was taken, for a while. */
    @RolesAllowed("system")
    public void rest(String name, Duration span) {
        store.rest(name, clock.instant().plus(span));
    }

    /**
     * Notes the addresses of some records.
     *
     * @param after number of the last record of the call before; 0 to begin
     * @return number of the last one; null when there are no more
     */
    @RolesAllowed("system")
    public Long gather(EntryType type, long after, int most) {
        SortedMap<Long, List<String>> links = catalogue.links(type, after, most);
        Map<String, String> hosts = new HashMap<>();
        links.values().stream().flatMap(List::stream).filter(url -> url.length() <= LONGEST_URL).forEach(url -> {
            String host = host(url);
            if (host != null) {
                hosts.put(url, host);
            }
        });
        store.seen(type, links, hosts, clock.instant());
        return links.isEmpty() ? null : links.lastKey();
    }

    /** Forgets addresses that were not noted since. */
    @RolesAllowed("system")
    public void forget(Instant before) {
        store.forget(before);
    }

    /** Addresses to ask now, the hosts taking turns. */
    @RolesAllowed("system")
    public List<String> due(int most) {
        return store.due(clock.instant(), most);
    }

    /** Keeps what came of asking. */
    @RolesAllowed("system")
    public void keep(String url, LinkProbe.Answer answer) {
        Instant now = clock.instant();
        if (answer.postponed()) {
            store.spare(host(url), answer.notBefore());
        } else if (answer.trouble() == null) {
            store.answered(url, answer.status(), now, now.plus(AFTER_ANSWER));
        } else {
            store.failed(url, answer, now, now.plus(AFTER_FAILURE));
        }
    }

    /** The host of an address in lower case; null when it has none. */
    static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null || host.length() > 255 ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
