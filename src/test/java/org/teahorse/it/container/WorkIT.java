package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.actor.RefusedException;
import org.teahorse.content.Catalogue;
import org.teahorse.it.Patience;
import org.teahorse.moderation.Corrections;
import org.teahorse.offering.Offerings;
import org.teahorse.office.Offices;
import org.teahorse.policy.Policies;
import org.teahorse.policy.PolicySummary;
import org.teahorse.program.Calls;
import org.teahorse.program.Programs;
import org.teahorse.program.Results;
import org.teahorse.provider.Providers;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.EntryType;
import org.teahorse.search.SearchRequest;
import org.teahorse.shared.BusinessException;

/** Work that follows a commit, and what reading costs the database. */
@ExtendWith(ArquillianExtension.class)
class WorkIT {

    /** The page adds one, for the source. */
    private static final int MOST_STATEMENTS_OF_A_DETAIL = 7;

    @EJB
    private OutboxPoster poster;

    @EJB
    private Database database;

    @EJB
    private Policies policies;

    @EJB
    private Catalogue catalogue;

    @EJB
    private Programs programs;

    @EJB
    private Calls calls;

    @EJB
    private Results results;

    @EJB
    private Offices offices;

    @EJB
    private Providers providers;

    @EJB
    private Offerings offerings;

    @EJB
    private SystemCaller system;

    @EJB
    private UnmandatedCaller unmandated;

    @EJB
    private Corrections corrections;

    @EJB
    private AdministratorCaller administrator;

    @EJB
    private CatalogueSearch search;

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    @Test
    void workOfARolledBackTransactionIsNeverDone() {
        poster.postAndRollBack("rolled-back");
        poster.post("after-rollback");
        Patience.await("the later message", () -> FlakyHandler.DONE.contains("after-rollback"));
        assertFalse(FlakyHandler.DONE.contains("rolled-back"));
    }

    @Test
    void failedWorkIsTriedAgainAndBadWorkHoldsUpNobody() {
        poster.post("poison-1");
        poster.post("flaky-1");
        poster.post("good-1");
        Patience.await("the flaky message", () -> FlakyHandler.DONE.contains("flaky-1"));
        Patience.await("the good message", () -> FlakyHandler.DONE.contains("good-1"));
        Patience.await("only the bad message is left", () -> poster.backlog() == 1);
        assertEquals(1, FlakyHandler.DONE.stream().filter("flaky-1"::equals).count());
        assertTrue(((Number) database.value("system", "select attempts from outbox where key = 'poison-1'")).intValue() >= 1);
        database.update("system", "delete from outbox where key = 'poison-1'");
    }

    private List<PolicySummary> demo() {
        Patience.await("the demo content", () -> catalogue.count(EntryType.POLICY) >= 60);
        return policies.page(1, 100).items();
    }

    @Test
    void theStatementsOfADetailDoNotGrowWithItsText() {
        for (PolicySummary policy : demo()) {
            fewStatements(EntryType.POLICY, policy.id(), () -> policies.detail(policy.id()));
        }
        detailsOf(EntryType.PROGRAM, programs::detail);
        detailsOf(EntryType.CALL, calls::detail);
        detailsOf(EntryType.RESULT, id -> results.detail(id, "", 1, 50));
        detailsOf(EntryType.OFFICE, offices::detail);
        detailsOf(EntryType.PROVIDER, providers::detail);
        detailsOf(EntryType.OFFERING, offerings::detail);
    }

    private void detailsOf(EntryType type, LongConsumer read) {
        Patience.await("records of type " + type, () -> catalogue.count(type) > 0);
        catalogue.addresses(type, 0, 40).forEach(address -> fewStatements(type, address.id(), () -> read.accept(address.id())));
    }

    /** The counter is the whole server's, and workers look for work now and then: the quietest of several tries counts. */
    private void fewStatements(EntryType type, long id, Runnable read) {
        long fewest = Long.MAX_VALUE;
        for (int round = 0; round < 5 || round < 200 && fewest > MOST_STATEMENTS_OF_A_DETAIL; round++) {
            if (round >= 5) {
                // while the meaning of what was imported is worked out there is no quiet moment
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            long before = database.statements();
            read.run();
            fewest = Math.min(fewest, database.statements() - before);
        }
        assertTrue(fewest > 0 && fewest <= MOST_STATEMENTS_OF_A_DETAIL, type + " " + id + " took " + fewest + " statements");
    }

    @Test
    void whatWasNotCheckedForTooLongIsCalledStaleAndFreshAgainAfterwards() throws Exception {
        demo();
        long id = policies.page(1, 1).items().get(0).id();
        database.update("system", "update policy set checked_at = now() - interval '200 days' where id = " + id);
        system.call(() -> catalogue.judgeAge(EntryType.POLICY, 500));
        assertTrue(policies.summary(id).stale());
        database.update("system", "update policy set checked_at = now() where id = " + id);
        system.call(() -> catalogue.judgeAge(EntryType.POLICY, 500));
        assertFalse(policies.summary(id).stale());
    }

    @Test
    void whatReadersSayIsSeenByNobodyWithoutAMandate() throws Exception {
        Patience.await("a program", () -> catalogue.count(EntryType.PROGRAM) > 0);
        corrections.send(UUID.randomUUID(), EntryType.PROGRAM, catalogue.addresses(EntryType.PROGRAM, 0, 1).get(0).id(), "这里写错了，请看", "", "zh-CN", "walls");
        assertEquals(0, ((Number) database.value(null, "select count(*) from correction")).intValue(), "a visitor sees none, not even their own");
        assertTrue(((Number) database.value("system", "select count(*) from correction")).intValue() > 0);
        assertThrows(RefusedException.class, () -> unmandated.call(() -> {
            catalogue.withdraw(EntryType.PROGRAM, catalogue.addresses(EntryType.PROGRAM, 0, 1).get(0).id(), "walls");
            return null;
        }));
    }

    @Test
    void theDemoIsSearchable() {
        demo();
        Patience.await("the index", () -> search.search(SearchRequest.forText("茶叶 设备 补助")).total() > 0);
        assertTrue(search.search(SearchRequest.forText("茶叶 设备 补助")).hits().get(0).title().contains("茶"));
    }

    @Test
    void aWithdrawnPolicyIsGoneFromPagesAndSearchAndTheActIsRecorded() throws Exception {
        PolicySummary policy = demo().stream().filter(PolicySummary::demonstration).findFirst().orElseThrow();
        administrator.call(() -> {
            catalogue.withdraw(EntryType.POLICY, policy.id(), "test");
            catalogue.withdraw(EntryType.POLICY, policy.id(), "test");
            return null;
        });
        assertThrows(BusinessException.class, () -> policies.detail(policy.id()));
        Patience.await("the index", () -> search.search(SearchRequest.forText(policy.title())).hits().stream().noneMatch(hit -> hit.type() == EntryType.POLICY && hit.id() == policy.id()));
        assertEquals(1L, ((Number) database.value("system", "select count(*) from audit_event where act = 'policy.withdrawn' and target_id = '"
                + policy.id() + "'")).longValue());
    }
}
