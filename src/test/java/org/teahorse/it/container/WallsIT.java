package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.teahorse.actor.RefusedException;
import org.teahorse.actor.Role;
import org.teahorse.alert.SavedSearches;
import org.teahorse.content.Catalogue;
import org.teahorse.exchange.ImportSteps;
import org.teahorse.exchange.Imports;
import org.teahorse.identity.AccountSetup;
import org.teahorse.identity.Claims;
import org.teahorse.identity.Delegations;
import org.teahorse.identity.DemoAccounts;
import org.teahorse.identity.IdentityLinks;
import org.teahorse.identity.MessageMarks;
import org.teahorse.identity.MyAccount;
import org.teahorse.identity.MyData;
import org.teahorse.identity.OrganisationKind;
import org.teahorse.identity.Organisations;
import org.teahorse.identity.People;
import org.teahorse.identity.ProviderSignIn;
import org.teahorse.identity.SecondFactor;
import org.teahorse.identity.SignIn;
import org.teahorse.identity.Units;
import org.teahorse.it.Patience;
import org.teahorse.moderation.Corrections;
import org.teahorse.policy.Policies;
import org.teahorse.program.Programs;
import org.teahorse.provider.Providers;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.EntryType;
import org.teahorse.search.IndexAdministration;
import org.teahorse.search.SearchRequest;
import org.teahorse.shared.BusinessException;
import org.teahorse.source.Sources;

/** Who may not: the container's roles, the mandates behind them, and the database behind both. */
@ExtendWith(ArquillianExtension.class)
class WallsIT {

    private static final JsonObject DECLARATION = Json.createObjectBuilder()
            .add("name", "围墙测试来源").add("licence", "test").add("contentType", "policy").build();

    @EJB
    private Database database;

    @EJB
    private AdministratorCaller administrator;

    @EJB
    private UnmandatedCaller unmandated;

    @EJB
    private SystemCaller system;

    @EJB
    private Sources sources;

    @EJB
    private Imports imports;

    @EJB
    private ImportSteps steps;

    @EJB
    private Policies policies;

    @EJB
    private Catalogue catalogue;

    @EJB
    private Programs programs;

    @EJB
    private Providers providers;

    @EJB
    private Corrections corrections;

    @EJB
    private AccountSetup accounts;

    @EJB
    private DemoAccounts demonstration;

    @EJB
    private MyAccount myAccount;

    @EJB
    private MyData myData;

    @EJB
    private SavedSearches searches;

    @EJB
    private IdentityLinks identities;

    @EJB
    private ProviderSignIn providerSignIn;

    @EJB
    private SecondFactor factor;

    @EJB
    private Organisations organisations;

    @EJB
    private Claims claims;

    @EJB
    private Delegations delegations;

    @EJB
    private Units units;

    @EJB
    private People people;

    @EJB
    private MessageMarks marks;

    @EJB
    private CatalogueSearch search;

    @EJB
    private IndexAdministration index;

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    // the container's roles

    @Test
    void visitorsMayNotCallWhatStaffMay() {
        assertThrows(EJBAccessException.class, () -> sources.declare("walls", DECLARATION));
        assertThrows(EJBAccessException.class, () -> imports.permit("walls"));
        assertThrows(EJBAccessException.class, () -> imports.list(null, 1, 10));
        assertThrows(EJBAccessException.class, () -> imports.find(null, UUID.randomUUID()));
        assertThrows(EJBAccessException.class, () -> imports.problems(UUID.randomUUID(), false, 0, 10));
        assertThrows(EJBAccessException.class, () -> imports.confirm(UUID.randomUUID()));
        assertThrows(EJBAccessException.class, () -> imports.keep(UUID.randomUUID()));
        assertThrows(EJBAccessException.class, () -> imports.submit("walls", null, false));
        assertThrows(EJBAccessException.class, () -> imports.receive(null, null));
        assertThrows(EJBAccessException.class, () -> catalogue.withdraw(EntryType.POLICY, 1, "test"));
        assertThrows(EJBAccessException.class, () -> index.reindex());
        assertThrows(EJBAccessException.class, () -> index.status());
        assertThrows(EJBAccessException.class, () -> corrections.list(true, 1, 10));
        assertThrows(EJBAccessException.class, () -> corrections.settle(1, true, "test"));
    }

    @Test
    void visitorsHaveNoAccountAndNoOrganisation() {
        UUID id = UUID.randomUUID();
        List<Executable> calls = List.of(() -> myAccount.profile(), () -> myAccount.save("x", "en"), () -> myAccount.beginReach(id, "x", "en", "x"),
                () -> myAccount.finishReach(id, "x"), () -> myAccount.changePassword("x", "y", id), () -> myAccount.sessions(), () -> myAccount.endSession(id),
                () -> myAccount.endOthers(id), () -> searches.list(SavedSearches.Order.NAME, 1), () -> searches.find(1), () -> searches.draft(SearchRequest.forText("x")),
                () -> searches.save("x", SearchRequest.forText("x")), () -> searches.rename(1, "x"), () -> searches.remove(1), () -> searches.open(1),
                () -> myData.parts(), () -> myData.export(), () -> myData.closing(), () -> myData.beginClose(id, "en", "x"),
                () -> myData.close("x", id, "x", id), () -> factor.begin(), () -> factor.pending(), () -> factor.confirm("x", id), () -> factor.renewCodes("x"),
                () -> factor.remove("x"), () -> organisations.create(OrganisationKind.ENTERPRISE, "x", "x", "x"), () -> organisations.claimable(id),
                () -> organisations.claim(id, "x"), () -> organisations.mine(), () -> organisations.myClaims(), () -> organisations.find(id),
                () -> organisations.members(id), () -> organisations.invitations(id), () -> organisations.handover(id),
                () -> organisations.invite(id, true, "x", "en"), () -> organisations.withdrawInvitation(id, id), () -> organisations.accept("x"),
                () -> organisations.remove(id, 1), () -> organisations.leave(id), () -> organisations.handOver(id, id),
                () -> organisations.settleHandover(id, true), () -> organisations.actFor(id, id),
                () -> identities.mine(), () -> identities.confirm("x", id), () -> identities.link(null, id), () -> identities.unlink(1, "x", id));
        calls.forEach(call -> assertThrows(EJBAccessException.class, call));
    }

    @Test
    void whomNobodyVouchesForGetsNoAccount() {
        UUID id = UUID.randomUUID();
        SignIn.Origin origin = new SignIn.Origin("walls-" + id, "x");
        assertEquals(List.of(), providerSignIn.providers());
        assertEquals(Optional.empty(), identities.waiting(id));
        List<Executable> calls = List.of(() -> identities.register(id, "x", "en", origin), () -> identities.join(id, id),
                () -> providerSignIn.begin("nobody", null, "/my", false), () -> providerSignIn.finish("nobody", null, Map.of(), origin));
        calls.forEach(call -> assertThrows(BusinessException.class, call));
        identities.requireNoWait(origin);
        identities.failed("nobody", true, "OVER", origin);
        assertEquals(1, ((Number) database.value("system", "select failures from sign_in_attempt where subject = 'address:walls-" + id + "'")).intValue());
    }

    @Test
    void membersMayNotCallWhatStaffMay() {
        UUID id = UUID.randomUUID();
        List<Executable> calls = List.of(() -> claims.list(true, 1, 10), () -> claims.decide(id, true, "x"), () -> delegations.own(), () -> delegations.colleagues(),
                () -> delegations.given(), () -> delegations.delegate(1, id, LocalDate.EPOCH, LocalDate.EPOCH), () -> delegations.end(1), () -> units.list(),
                () -> units.create("x", "", "530827", "", false), () -> units.change(id, "x", "", false), () -> units.close(id), () -> people.roles(),
                () -> people.search("", 1, 10), () -> people.find(id), () -> people.mandates(id), () -> people.grant(id, Role.EDITOR, null, null, null),
                () -> people.withdraw(1), () -> people.disable(id, true), () -> people.resetFactor(id));
        calls.forEach(call -> assertThrows(EJBAccessException.class, call));
    }

    @Test
    void staffWithoutTheMandateMayNeitherSeeNorChangeWhoMayDoWhat() {
        UUID id = UUID.randomUUID();
        List<Executable> calls = List.of(() -> claims.list(true, 1, 10), () -> units.list(), () -> units.create("x", "", "530827", "", false),
                () -> people.search("", 1, 10), () -> people.find(id), () -> people.mandates(id), () -> people.grant(id, Role.ADMINISTRATOR, null, null, null),
                () -> people.disable(id, true), () -> people.resetFactor(id));
        calls.forEach(call -> assertThrows(RefusedException.class, () -> unmandated.call(() -> {
            try {
                call.execute();
            } catch (Exception refused) {
                throw refused;
            } catch (Throwable other) {
                throw new IllegalStateException(other);
            }
            return null;
        })));
    }

    @Test
    void staffMayNotCallWhatOnlyTheSystemMay() {
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> steps.take()));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> policies.expireOverdue(1)));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> catalogue.judgeAge(EntryType.POLICY, 1)));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> programs.turnCalendar(LocalDate.EPOCH, 0, 1)));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> providers.turnQualifications(LocalDate.EPOCH, 0, 1)));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> {
            imports.submitIfNew("walls", null);
            return null;
        }));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> accounts.seedAdministrator()));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> accounts.seedSecurityAdministrator()));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> marks.sent(1)));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> marks.tidy()));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> {
            marks.markSent(1);
            return null;
        }));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> {
            marks.keep("SMS", "x", null, "x");
            return null;
        }));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> {
            demonstration.seed();
            return null;
        }));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> {
            accounts.seedTokens();
            return null;
        }));
    }

    @Test
    void theSystemMayDoItsWork() throws Exception {
        assertFalse(system.call(() -> policies.expireOverdue(1)));
    }

    // mandates

    @Test
    void theContainersRoleAloneAllowsNothing() {
        assertThrows(RefusedException.class, () -> unmandated.call(() -> sources.declare("walls", DECLARATION)));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> {
            index.reindex();
            return null;
        }));
    }

    @Test
    void aMandateOfTheWholeInstallationAllowsIt() throws Exception {
        assertEquals("walls-allowed", administrator.call(() -> sources.declare("walls-allowed", DECLARATION)).source().key());
        administrator.call(() -> {
            imports.permit("walls-allowed");
            return null;
        });
        assertThrows(RefusedException.class, () -> unmandated.call(() -> {
            imports.permit("walls-allowed");
            return null;
        }));
    }

    @Test
    void everyStateChangeIsAudited() throws Exception {
        administrator.call(() -> sources.declare("walls-audited", DECLARATION));
        assertEquals(List.of("MACHINE"), database.rows("system", """
                select actor_kind from audit_event where act = 'source.declared' and target_id = 'walls-audited'"""));
    }

    // the database

    @Test
    void theServersRoleOwnsNothingAndCannotBypassRowSecurity() {
        assertEquals("teahorse_app", database.value(null, "select cast(current_user as text)"));
        assertEquals(Boolean.FALSE, database.value(null, "select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole from pg_roles where rolname = current_user"));
        assertEquals(0L, ((Number) database.value(null, "select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user)")).longValue());
        assertThrows(EJBException.class, () -> database.update("system", "create table loot (id int)"));
        assertThrows(EJBException.class, () -> database.update("system", "alter table person disable row level security"));
        assertThrows(EJBException.class, () -> database.rows(null, "select version from flyway_schema_history"));
    }

    @Test
    void auditRowsCannotBeChangedOrRemoved() {
        assertThrows(EJBException.class, () -> database.update("system", "update audit_event set act = 'nothing'"));
        assertThrows(EJBException.class, () -> database.update("system", "delete from audit_event"));
        for (String table : List.of("audit_link", "audit_seal", "audit_head")) {
            assertThrows(EJBException.class, () -> database.update("system", "delete from " + table), table);
        }
        assertThrows(EJBException.class, () -> database.update("system", "update audit_link set hash = ''"));
        assertThrows(EJBException.class, () -> database.update("system", "update audit_seal set hash = ''"));
    }

    @Test
    void withoutAScopeNoProtectedRowIsSeen() {
        for (String table : List.of("person", "mandate", "person_session", "person_link", "sign_in_attempt", "api_token", "import_job",
                "import_problem", "import_seen", "organisation", "person_password", "recovery_code", "one_time_code", "sent_message", "demo_message",
                "organisation_claim", "invitation", "handover", "identity_arrival", "audit_event", "search_day", "search_day_time", "search_text", "search_text_day")) {
            assertEquals(0L, ((Number) database.value(null, "select count(*) from " + table)).longValue(), table);
        }
        assertTrue(((Number) database.value("system", "select count(*) from person")).longValue() > 0);
        assertTrue(((Number) database.value("system", "select count(*) from api_token")).longValue() > 0);
    }

    @Test
    void whoSomebodyIsToAProviderIsSeenByNobodyElse() {
        String person = String.valueOf(database.value("system", "select cast(id as text) from person limit 1"));
        database.update("system", "insert into person_identity (person_id, provider, issuer, subject) values ('" + person + "', 'walls', 'https://walls.example', 'walls')");
        String count = "select count(*) from person_identity where provider = 'walls'";
        assertEquals(1L, ((Number) database.value("person:" + person, count)).longValue());
        assertEquals(0L, ((Number) database.value("person:" + UUID.randomUUID(), count)).longValue());
        assertEquals(0L, ((Number) database.value("region:", count)).longValue());
        assertEquals(0L, ((Number) database.value(null, count)).longValue());
        database.update("system", "delete from person_identity where provider = 'walls'");
    }

    @Test
    void everyTableWithAPolicyForcesIt() {
        assertEquals(List.of(), database.rows(null, """
                select cast(relname as text) from pg_class where relkind = 'r' and relrowsecurity and not relforcerowsecurity"""));
    }

    @Test
    void aRegionsScopeCoversItselfAndBelowButNoSiblingOrParent() {
        String mine = "region:530000/530800";
        assertEquals(Boolean.TRUE, database.value(mine, "select scope_covers('530000/530800', scope_prefixes())"));
        assertEquals(Boolean.TRUE, database.value(mine, "select scope_covers('530000/530800/530827', scope_prefixes())"));
        assertEquals(Boolean.FALSE, database.value(mine, "select scope_covers('530000/530900', scope_prefixes())"));
        assertEquals(Boolean.FALSE, database.value(mine, "select scope_covers('530000', scope_prefixes())"));
        assertEquals(Boolean.FALSE, database.value(mine, "select scope_covers('', scope_prefixes())"));
        assertEquals(Boolean.FALSE, database.value(mine, "select scope_covers('530000/5308001', scope_prefixes())"));
        assertEquals(Boolean.TRUE, database.value("region:", "select scope_covers('', scope_prefixes())"));
    }

    @Test
    void aScopeEndsWithItsTransaction() {
        for (int round = 0; round < 50; round++) {
            assertTrue(((Number) database.value("system", "select count(*) from person")).longValue() > 0);
            assertEquals(0L, ((Number) database.value(null, "select count(*) from person")).longValue());
        }
    }

    // statements

    @Test
    void anAnonymousSearchNeedsNoStatement() {
        // the demonstration content is still coming in when this server is new
        Patience.await("the imports to rest", () -> Boolean.FALSE.equals(database.value("system",
                "select exists (select 1 from import_job where state in ('QUEUED', 'RUNNING')) or exists (select 1 from outbox)")));
        search.search(SearchRequest.forText("warm up"));
        long fewest = Long.MAX_VALUE;
        // the counter is the whole server's, and workers look for work now and then: the quietest of several tries counts
        for (int round = 0; round < 5; round++) {
            long before = database.statements();
            search.ask(SearchRequest.forText("中小企业 贷款 " + round));
            search.ask(SearchRequest.forText("没有这回事 " + round));
            search.suggest("zhong", 8);
            fewest = Math.min(fewest, database.statements() - before);
        }
        assertEquals(0, fewest);
    }
}
