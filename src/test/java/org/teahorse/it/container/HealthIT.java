package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.content.Catalogue;
import org.teahorse.content.Freshness;
import org.teahorse.exchange.BrokenLink;
import org.teahorse.exchange.ContentHealth;
import org.teahorse.exchange.LinkChecks;
import org.teahorse.exchange.domain.LinkProbe;
import org.teahorse.search.EntryType;

/** What is known of addresses, and who may see how the content is. */
@ExtendWith(ArquillianExtension.class)
class HealthIT {

    private static final LinkProbe.Answer FINE = new LinkProbe.Answer(200, null, null);
    private static final LinkProbe.Answer GONE = new LinkProbe.Answer(404, LinkProbe.Trouble.STATUS, null);

    @EJB
    private LinkChecks checks;

    @EJB
    private ContentHealth health;

    @EJB
    private Catalogue catalogue;

    @EJB
    private AdministratorCaller administrator;

    @EJB
    private StaffCaller staff;

    @EJB
    private SystemCaller system;

    @EJB
    private Database database;

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    private void address(String url, String host) {
        database.update("system", "insert into link_check (url, host) values ('" + url + "', '" + host + "')");
        database.update("system", "insert into link_use (url, entry_type, record_id, seen_at) values ('" + url + "', 'OFFERING', 7, now())");
    }

    private void keep(String url, LinkProbe.Answer answer) throws Exception {
        system.call(() -> {
            checks.keep(url, answer);
            return null;
        });
    }

    private List<String> broken() throws Exception {
        return staff.call(() -> health.broken(EntryType.OFFERING, 0, 50)).stream().map(BrokenLink::url).toList();
    }

    @Test
    void threeFailuresOverThreeDaysAreABrokenLinkUntilItAnswers() throws Exception {
        String url = "http://broken.example/x";
        address(url, "broken.example");
        keep(url, GONE);
        keep(url, GONE);
        keep(url, GONE);
        assertFalse(broken().contains(url), "three failures of one day are none");
        database.update("system", "update link_check set first_failed_at = now() - interval '3 days' where url = '" + url + "'");
        keep(url, GONE);
        assertTrue(broken().contains(url));
        BrokenLink link = staff.call(() -> health.broken(EntryType.OFFERING, 0, 50)).stream().filter(one -> one.url().equals(url)).findFirst().orElseThrow();
        assertEquals(4, link.failures());
        assertEquals(404, link.status());
        assertEquals(List.of(7L), link.records());
        assertTrue(staff.call(() -> health.asked()).addresses() > 0);
        assertTrue(staff.call(() -> catalogue.aged(EntryType.POLICY, Freshness.AGEING, 0, 5)).size() <= 5);
        assertTrue(staff.call(() -> health.lines()).stream().anyMatch(line -> line.ages().type() == EntryType.OFFERING && line.broken() > 0));
        keep(url, FINE);
        assertFalse(broken().contains(url));
        assertEquals(1L, database.value("system", "select count(*) from link_check where first_failed_at is null and failures = 0 and url = '" + url + "'"));
    }

    @Test
    void hostsTakeTurnsAndThoseWhoAskForItAreSpared() throws Exception {
        for (String path : List.of("1", "2", "3")) {
            address("http://turn-a.example/" + path, "turn-a.example");
        }
        address("http://turn-b.example/1", "turn-b.example");
        database.update("system", "update link_check set due_at = now() - interval '10 years' where host like 'turn-%'");
        List<String> due = system.call(() -> checks.due(2));
        assertEquals(2, due.stream().map(url -> url.substring(0, 20)).distinct().count(), due.toString());
        keep("http://turn-a.example/1", new LinkProbe.Answer(503, null, Instant.now().plusSeconds(3600)));
        assertTrue(system.call(() -> checks.due(1000)).stream().noneMatch(url -> url.contains("turn-a")));
        assertEquals(1L, database.value("system", "select count(*) from link_check where checked_at is null and url = 'http://turn-a.example/1'"));
        keep("http://turn-b.example/1", FINE);
        assertFalse(system.call(() -> checks.due(1000)).contains("http://turn-b.example/1"));
    }

    @Test
    void aPieceOfWorkHasOneHolderAndComesFreeByItself() throws Exception {
        assertTrue(system.call(() -> checks.take("test.work", Duration.ofMinutes(1))));
        assertFalse(system.call(() -> checks.take("test.work", Duration.ofMinutes(1))));
        database.update("system", "update lease set until = now() - interval '1 second' where name = 'test.work'");
        assertTrue(system.call(() -> checks.take("test.work", Duration.ofMinutes(1))));
    }

    @Test
    void whatNoRecordNamesAnyMoreIsForgotten() throws Exception {
        database.update("system", "insert into link_check (url, host) values ('http://forgotten.example/', 'forgotten.example')");
        long last = 0;
        for (Long next = 0L; next != null; next = gather(last)) {
            last = next;
        }
        system.call(() -> {
            checks.forget(Instant.EPOCH);
            return null;
        });
        assertNull(database.value("system", "select url from link_check where host = 'forgotten.example'"));
        assertEquals(((Number) database.value("system", "select count(distinct source_url) from policy where withdrawn_at is null and source_url is not null "
                + "and length(source_url) <= 1000")).longValue(), ((Number) database.value("system", "select count(distinct u.url) from link_use u "
                + "join policy p on p.id = u.record_id and p.source_url = u.url where u.entry_type = 'POLICY' and p.withdrawn_at is null")).longValue());
    }

    private Long gather(long after) {
        try {
            return system.call(() -> checks.gather(EntryType.POLICY, after, 100));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void onlyStaffSeesTheHealthAndOnlyTheSystemWorks() {
        assertThrows(EJBAccessException.class, () -> health.lines());
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> health.lines()));
        assertThrows(EJBAccessException.class, () -> health.asked());
        assertThrows(EJBAccessException.class, () -> health.broken(EntryType.POLICY, 0, 1));
        assertThrows(EJBAccessException.class, () -> health.neverImported());
        assertThrows(EJBAccessException.class, () -> catalogue.ages());
        assertThrows(EJBAccessException.class, () -> catalogue.aged(EntryType.POLICY, Freshness.STALE, 0, 1));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> catalogue.links(EntryType.POLICY, 0, 1)));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> checks.take("test.refused", Duration.ofSeconds(1))));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> checks.due(1)));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> checks.gather(EntryType.POLICY, 0, 1)));
    }
}
