package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.actor.RefusedException;
import org.teahorse.audit.AuditEntry;
import org.teahorse.audit.AuditQuery;
import org.teahorse.audit.AuditSealing;
import org.teahorse.audit.Audits;
import org.teahorse.audit.OrderedBy;
import org.teahorse.audit.Verification;
import org.teahorse.it.Patience;

/** Acts are chained soon after their commit, whatever their number, and read by auditors only. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {

    private static final Duration SOON = Duration.ofSeconds(2);

    @EJB
    private Database database;

    @EJB
    private AuditRecorder recorder;

    @EJB
    private AuditorCaller auditor;

    @EJB
    private AdministratorCaller administrator;

    @EJB
    private UnmandatedCaller unmandated;

    @EJB
    private SystemCaller system;

    @EJB
    private Audits audits;

    @EJB
    private AuditSealing sealing;

    @Resource
    private ManagedExecutorService threads;

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    @BeforeEach
    void thereIsAnAuditor() {
        database.update("system", "insert into api_token (id, name, token_hash, role, region_path) overriding system value values (" + AuditorCaller.TOKEN
                + ", 'auditor', '" + "a".repeat(64) + "', 'AUDITOR', '') on conflict do nothing");
    }

    private static AuditQuery target(String id) {
        return new AuditQuery(null, null, null, null, "test", id, null, null);
    }

    private AuditEntry entry(String target) throws Exception {
        return system.call(() -> audits.search(target(target), 1, 10)).items().get(0);
    }

    private boolean sealed(String target) {
        return Boolean.TRUE.equals(database.value("system", "select exists (select 1 from audit_event e join audit_link l on l.event_id = e.id where e.target_id = '"
                + target + "')"));
    }

    @Test
    void whatIsCommittedIsSealedWithinTwoSeconds() throws Exception {
        String target = UUID.randomUUID().toString();
        recorder.record("test.done", target);
        // the first seal of a new database waits for nobody, but a busy machine may
        Patience.await("the seal", () -> sealed(target));
        String late = UUID.randomUUID().toString();
        long begun = System.nanoTime();
        recorder.record("test.done", late);
        Patience.await("the seal", () -> sealed(late));
        assertTrue(System.nanoTime() - begun < SOON.toNanos());
        AuditEntry entry = entry(late);
        assertTrue(entry.seq() > 0 && entry.seal() > 0 && entry.hash().length() == 64);
        assertEquals("audit.begun", database.value("system", "select e.act from audit_link l join audit_event e on e.id = l.event_id where l.seq = 1"));
    }

    @Test
    void whatRollsBackLeavesNothing() {
        String target = UUID.randomUUID().toString();
        recorder.recordAndRollBack("test.undone", target);
        assertEquals(0L, ((Number) database.value("system", "select count(*) from audit_event where target_id = '" + target + "'")).longValue());
    }

    @Test
    void aRowThatCommitsLateIsNotLost() throws Exception {
        String slow = UUID.randomUUID().toString();
        String quick = UUID.randomUUID().toString();
        CountDownLatch recorded = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var running = threads.submit((Callable<Void>) () -> {
            recorder.recordAndWait("test.slow", slow, recorded, goOn);
            return null;
        });
        assertTrue(recorded.await(30, TimeUnit.SECONDS));
        recorder.record("test.quick", quick);
        Patience.await("the later row is sealed", () -> sealed(quick));
        assertFalse(sealed(slow));
        goOn.countDown();
        running.get(30, TimeUnit.SECONDS);
        Patience.await("the row that committed late is sealed", () -> sealed(slow));
        assertTrue(entry(slow).id() < entry(quick).id(), "its number was given first");
        assertTrue(entry(slow).seq() > entry(quick).seq(), "its place comes later");
        assertEquals(List.of(), auditor.call(() -> audits.verify(true)).findings());
    }

    @Test
    void whoOrderedItStandsBesideTheSystem() throws Exception {
        String target = UUID.randomUUID().toString();
        system.call(() -> {
            recorder.recordFor(new OrderedBy("person:x", "Somebody"), "test.ordered", target);
            return null;
        });
        AuditEntry entry = entry(target);
        assertEquals("SYSTEM person:x Somebody", entry.actorKind() + " " + entry.orderedBy() + " " + entry.orderedByName());
    }

    @Test
    void aVerificationGoesOnWhereTheLastOneEnded() throws Exception {
        recorder.record("test.done", "verify");
        Patience.await("the seals", () -> Boolean.FALSE.equals(database.value("system", "select exists (select 1 from audit_waiting)")));
        Verification whole = auditor.call(() -> audits.verify(true));
        assertEquals(List.of(), whole.findings());
        assertEquals(whole.toSeq(), whole.rows());
        Verification since = auditor.call(() -> audits.verify(false));
        assertTrue(since.rows() < whole.rows(), since.rows() + " of " + whole.rows());
        assertEquals("auditor", auditor.call(() -> audits.lastVerification()).orElseThrow().by());
    }

    @Test
    void readingIsAnActToo() throws Exception {
        String target = UUID.randomUUID().toString();
        auditor.call(() -> audits.search(target(target), 1, 10));
        assertEquals(1L, ((Number) database.value("system", "select count(*) from audit_event where act = 'audit.read' and detail ->> 'targetId' = '"
                + target + "'")).longValue());
    }

    @Test
    void aHeadIsPublishedOnceForItsSeal() throws Exception {
        recorder.record("test.done", "head");
        Patience.await("a seal", () -> sealed("head"));
        system.call(() -> {
            sealing.publish();
            sealing.publish();
            sealing.publishDaily();
            return null;
        });
        assertTrue(audits.heads(1, 10).items().get(0).seal() > 0, "visitors may read heads");
        assertEquals(0L, ((Number) database.value("system", "select count(*) from (select seal from audit_head group by seal having count(*) > 1) twice")).longValue());
    }

    @Test
    void aHeadIsSentUntilItIsTaken() throws Exception {
        try (HeadKeeper keeper = new HeadKeeper()) {
            System.setProperty("teahorse.audit.push.url", keeper.address());
            String target = UUID.randomUUID().toString();
            recorder.record("test.done", target);
            Patience.await("a new seal", () -> sealed(target));
            system.call(() -> {
                sealing.publish();
                return null;
            });
            Patience.await("the second try", () -> keeper.bodies().size() == 2);
            Patience.await("nothing is left to send", () -> Boolean.FALSE.equals(database.value("system", "select exists (select 1 from outbox where topic = 'audit-head')")));
            String hash = audits.heads(1, 1).items().get(0).hash();
            assertTrue(keeper.bodies().stream().allMatch(body -> body.contains(hash)), () -> keeper.bodies().toString());
        } finally {
            System.clearProperty("teahorse.audit.push.url");
        }
    }

    @Test
    void onlyAuditorsReadVerifyAndExport() throws Exception {
        for (Callers.Work<?> work : List.<Callers.Work<?>>of(() -> audits.search(AuditQuery.ALL, 1, 1), () -> audits.find(1), () -> audits.verify(false),
                () -> audits.lastVerification(), () -> {
                    audits.export(null, null, new StringWriter());
                    return null;
                }, () -> {
                    audits.permit();
                    return null;
                })) {
            assertThrows(EJBAccessException.class, work::call);
            assertThrows(RefusedException.class, () -> unmandated.call(work));
            assertThrows(RefusedException.class, () -> administrator.call(work));
        }
        assertTrue(auditor.call(() -> audits.search(AuditQuery.ALL, 1, 1)).total() > 0);
        for (Callers.Work<?> work : List.<Callers.Work<?>>of(() -> sealing.seal(), () -> sealing.forgetAddresses(LocalDate.EPOCH), () -> {
            sealing.publish();
            return null;
        }, () -> {
            sealing.publishDaily();
            return null;
        })) {
            assertThrows(EJBAccessException.class, () -> auditor.call(work));
        }
    }
}
