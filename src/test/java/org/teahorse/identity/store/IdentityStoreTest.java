package org.teahorse.identity.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.lang.reflect.Field;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teahorse.actor.Actor;
import org.teahorse.actor.Role;
import org.teahorse.identity.Claim;
import org.teahorse.identity.Member;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.OrganisationKind;
import org.teahorse.identity.domain.Reach;
import org.teahorse.identity.store.CodeStore.Purpose;
import org.teahorse.shared.Hashes;

/** The tables of accounts, organisations and mandates, on a real PostgreSQL with the real migrations. */
class IdentityStoreTest {

    private static final Duration IDLE = Duration.ofMinutes(60);
    private static EmbeddedPostgres server;
    private static EntityManagerFactory factory;

    private final IdentityStore identities = new IdentityStore();
    private final AccountStore accounts = new AccountStore();
    private final CodeStore codes = new CodeStore();
    private final MandateStore mandates = new MandateStore();
    private final OrganisationStore organisations = new OrganisationStore();
    private final MembershipStore memberships = new MembershipStore();
    private final PeopleStore people = new PeopleStore();
    private final MessageStore messages = new MessageStore();
    private final PersonalStore personal = new PersonalStore();
    private EntityManager entities;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres")); var statement = connection.createStatement()) {
            statement.execute("create role teahorse_app login");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        Flyway.configure().dataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", "").locations("classpath:db/migration").load().migrate();
        factory = new Configuration().setProperty("hibernate.connection.url", server.getJdbcUrl("teahorse_app", "postgres"))
                .setProperty("hibernate.connection.username", "teahorse_app").setProperty("hibernate.search.enabled", "false").buildSessionFactory();
        try (var connection = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres")); var statement = connection.createStatement()) {
            statement.execute("insert into region (code, level, path, name, short_name, translations, position) values ('530827', 'COUNTY', '530000/530800/530827', '孟连', '孟连', '{}', 1)");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        factory.close();
        server.close();
    }

    @BeforeEach
    void begin() throws ReflectiveOperationException {
        entities = factory.createEntityManager();
        for (Object store : List.of(identities, accounts, codes, mandates, organisations, memberships, people, messages, personal)) {
            Field field = store.getClass().getDeclaredField("entities");
            field.setAccessible(true);
            field.set(store, entities);
        }
        entities.getTransaction().begin();
        scope("system");
    }

    @AfterEach
    void end() {
        entities.getTransaction().rollback();
        entities.close();
    }

    private void scope(String scope) {
        entities.createNativeQuery("select set_config('teahorse.scope', :scope, true)").setParameter("scope", scope).getSingleResult();
    }

    private UUID person(String name) {
        UUID id = UUID.randomUUID();
        assertTrue(accounts.register(id, name, new Reach(Reach.Channel.MAIL, id + "@example.cn"), null, "zh-CN"));
        return id;
    }

    private Organisation organisation(OrganisationKind kind, String name, String code) {
        Organisation organisation = new Organisation(UUID.randomUUID(), kind, name, null, code, null, "530827", "530000/530800/530827", false, false);
        assertTrue(organisations.insert(organisation));
        return organisation;
    }

    @Test
    void onePersonOneAddress() {
        UUID first = person("甲");
        assertFalse(accounts.register(UUID.randomUUID(), "乙", new Reach(Reach.Channel.MAIL, first + "@example.cn"), null, "en"));
        UUID second = person("乙");
        assertFalse(accounts.reach(second, new Reach(Reach.Channel.MAIL, first + "@example.cn")));
        assertTrue(accounts.reach(second, new Reach(Reach.Channel.SMS, "13800138000")));
        assertEquals(second, identities.account("138 0013 8000").orElseThrow().id());
        assertEquals(first, identities.account((first + "@Example.cn")).orElseThrow().id());
        assertEquals(second, accounts.byReach(new Reach(Reach.Channel.SMS, "13800138000")).orElseThrow());
        assertEquals("13800138000", accounts.reached(second).orElseThrow().mobile());
        accounts.rename(second, "丙", "en");
        assertEquals("丙", accounts.profile(second).orElseThrow().name());
    }

    @Test
    void aCodeIsCountedUsedAndForgotten() {
        UUID person = person("甲");
        UUID request = UUID.randomUUID();
        assertTrue(codes.insert(request, Purpose.RESET, "a@b.cn", person, Hashes.sha256("x"), Hashes.sha256("s"), Duration.ofMinutes(10)));
        assertFalse(codes.insert(request, Purpose.RESET, "a@b.cn", null, Hashes.sha256("x"), Hashes.sha256("s"), Duration.ofMinutes(10)));
        codes.tried(request);
        assertEquals(1, codes.lock(request, Purpose.RESET).orElseThrow().tries());
        assertTrue(codes.lock(request, Purpose.REGISTER).isEmpty());
        assertEquals(1, codes.sentTo("a@b.cn", Purpose.RESET, 60));
        assertEquals(0, codes.sentTo("a@b.cn", Purpose.REGISTER, 60));
        assertEquals(1, codes.askedBy(Hashes.sha256("s"), 60));
        codes.voidUnused(person);
        assertTrue(codes.lock(request, Purpose.RESET).orElseThrow().expired());
        codes.use(request, person);
        assertTrue(codes.lock(request, Purpose.RESET).orElseThrow().used());
        assertEquals(0, codes.deleteOld());
    }

    @Test
    void passwordsAndFactorsAreKept() {
        UUID person = person("甲");
        for (int i = 0; i < 7; i++) {
            accounts.setPassword(person, "hash" + i);
        }
        assertEquals(List.of("hash6", "hash5", "hash4", "hash3", "hash2"), accounts.passwords(person, 9));
        assertEquals("hash6", accounts.passwordHash(person).orElseThrow());
        assertTrue(accounts.proposeFactor(person, "secret"));
        accounts.confirmFactor(person);
        assertFalse(accounts.proposeFactor(person, "another"));
        assertTrue(accounts.useStep(person, 5));
        assertFalse(accounts.useStep(person, 5));
        assertFalse(accounts.useStep(person, 4));
        accounts.recoveryCodes(person, List.of(Hashes.sha256("a"), Hashes.sha256("b")));
        assertTrue(accounts.useRecoveryCode(person, Hashes.sha256("a")));
        assertFalse(accounts.useRecoveryCode(person, Hashes.sha256("a")));
        assertEquals(1, accounts.profile(person).orElseThrow().recoveryCodes());
        accounts.removeFactor(person);
        assertEquals(new AccountStore.Factor(null, null), accounts.factor(person));
    }

    @Test
    void sessionsHoldWhileTheyAreUsed() {
        UUID person = person("甲");
        UUID session = identities.openSession(person, Duration.ofHours(1), false, "Firefox", "127.0.0.1");
        UUID pending = identities.openSession(person, Duration.ofHours(1), true, null, null);
        assertEquals(person, identities.pendingSession(pending).orElseThrow());
        assertTrue(identities.bySession(pending, IDLE).isEmpty());
        assertTrue(identities.bySession(session, IDLE).isPresent());
        assertEquals(1, accounts.sessions(person, "60 minutes").size());
        entities.createNativeQuery("update person_session set last_seen_at = now() - interval '30 minutes'").executeUpdate();
        assertTrue(identities.bySession(session, IDLE).isPresent());
        entities.createNativeQuery("update person_session set last_seen_at = now() - interval '61 minutes'").executeUpdate();
        assertTrue(identities.bySession(session, IDLE).isEmpty());
        assertEquals(1, accounts.revokeSessions(person, pending));
        assertTrue(accounts.revokeSession(person, pending));
    }

    @Test
    void aMandateCountsFromItsFirstDayToItsLastOrItsEnd() {
        UUID person = person("甲");
        UUID colleague = person("乙");
        Organisation unit = organisation(OrganisationKind.UNIT, "某股", null);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        mandates.grant(person, Role.REVIEWER, unit, null, null, null, "test");
        mandates.grant(person, Role.EDITOR, unit, today.plusDays(1), null, null, "test");
        long reviewer = mandates.ofPerson(person).get(0).id();
        mandates.grant(colleague, Role.REVIEWER, unit, today, today, reviewer, "test");
        assertEquals(List.of(true, false), mandates.ofPerson(person).stream().map(mandate -> mandate.inForce()).toList());
        assertEquals(2, mandates.roles(person).size());
        assertTrue(mandates.ofPerson(colleague).get(0).inForce());
        assertEquals(1, mandates.delegatedBy(person).size());
        assertEquals(3, mandates.ofUnit(unit.id()).size());
        assertEquals(1, people.find(colleague).orElseThrow().mandates());
        assertTrue(mandates.end(reviewer, "test"));
        assertFalse(mandates.end(reviewer, "test"));
        assertFalse(mandates.ofPerson(colleague).get(0).inForce(), "what was given on ends with it");
        assertEquals(0, people.find(colleague).orElseThrow().mandates());
        assertTrue(mandates.find(reviewer).isEmpty());
        assertTrue(organisations.renameUnit(unit.id(), "另一股", null, true));
        assertTrue(organisations.units().stream().anyMatch(one -> one.name().equals("另一股") && one.lendsReview()));
        assertTrue(organisations.close(unit.id()));
        assertEquals(2, mandates.endAll(unit.id(), "test"));
        assertTrue(mandates.lockPerson(person));
        mandates.lockOrganisation(unit.id());
    }

    @Test
    void peopleAreFoundByPartsOfTheirNameAndByWholeAddressesOnly() {
        UUID person = person("白塔%采茶人");
        assertEquals(1, people.search("塔%采", 0, 10).size());
        assertEquals(0, people.search("塔_采", 0, 10).size());
        assertEquals(1, people.count(person + "@example.cn"));
        assertEquals(0, people.count("@example.cn"));
        people.disable(person, true);
        assertTrue(identities.byPerson(person).isEmpty());
        people.disable(person, false);
        assertTrue(identities.byPerson(person).isPresent());
    }

    @Test
    void anOrganisationIsThereOnceAndItsPeopleComeByInvitation() {
        UUID owner = person("甲");
        UUID clerk = person("乙");
        Organisation organisation = organisation(OrganisationKind.ENTERPRISE, "某茶厂", "91000000DM0009018D");
        assertFalse(organisations.insert(new Organisation(UUID.randomUUID(), OrganisationKind.ENTERPRISE, "又一家", null, "91000000DM0009018D", null, "530827",
                organisation.regionPath(), false, false)));
        assertEquals(organisation.id(), organisations.byCode(OrganisationKind.ENTERPRISE, "91000000DM0009018D").orElseThrow().id());
        mandates.grant(owner, Role.ENTERPRISE_OWNER, organisation, null, null, null, "test");
        memberships.invite(organisation.id(), Role.ENTERPRISE_CLERK, "13800138000", Hashes.sha256("key"), owner, Duration.ofDays(7));
        UUID invitation = memberships.invitation(Hashes.sha256("key")).orElseThrow().id();
        assertEquals("138****8000", memberships.invitations(organisation.id()).get(0).address());
        assertTrue(memberships.useInvitation(invitation, clerk));
        assertFalse(memberships.useInvitation(invitation, clerk));
        assertFalse(memberships.withdrawInvitation(organisation.id(), invitation));
        assertTrue(memberships.invitation(Hashes.sha256("key")).orElseThrow().over());
        mandates.grant(clerk, Role.ENTERPRISE_CLERK, organisation, null, null, null, "test");
        assertEquals(List.of(true, false), mandates.members(organisation.id()).stream().map(member -> member.owner()).toList());

        assertTrue(memberships.offer(organisation.id(), owner, clerk));
        assertFalse(memberships.offer(organisation.id(), owner, clerk));
        assertTrue(memberships.settleHandover(memberships.openHandover(organisation.id()).orElseThrow().id(), false));
        assertTrue(memberships.openHandover(organisation.id()).isEmpty());

        UUID session = identities.openSession(clerk, Duration.ofHours(1), false, null, null);
        assertEquals(organisation.id(), identities.bySession(session, IDLE).orElseThrow().actor().acting(), "who has one acts for it");
        memberships.actFor(session, clerk, organisation.id());
        Actor actor = identities.bySession(session, IDLE).orElseThrow().actor();
        assertEquals(List.of(organisation.id()), actor.organisations());
    }

    @Test
    void oneClaimAtATime() {
        UUID person = person("甲");
        Organisation organisation = organisation(OrganisationKind.PROVIDER, "某机构", "91000000DM00090268");
        assertTrue(memberships.insertClaim(organisation, person, "甲", "evidence"));
        assertFalse(memberships.insertClaim(organisation, person("乙"), "乙", "evidence"));
        assertEquals(1, memberships.countClaims(true));
        UUID claim = memberships.claims(true, 0, 10).get(0).id();
        assertTrue(memberships.decide(claim, true, "test", "reason"));
        assertFalse(memberships.decide(claim, false, "test", "reason"));
        assertEquals("reason", memberships.claim(claim).orElseThrow().reason());
        assertEquals(1, memberships.claims(false, 0, 10).size());
        assertEquals(1, memberships.claimsOf(person).size());
        assertTrue(memberships.insertClaim(organisation, person, "甲", "evidence"));
    }

    @Test
    void rowSecurityShowsColleaguesTheirNamesAndStrangersNothing() {
        UUID owner = person("甲");
        UUID clerk = person("乙");
        UUID stranger = person("丙");
        Organisation organisation = organisation(OrganisationKind.ENTERPRISE, "某茶厂", "91000000DM00090343");
        mandates.grant(owner, Role.ENTERPRISE_OWNER, organisation, null, null, null, "test");
        mandates.grant(clerk, Role.ENTERPRISE_CLERK, organisation, null, null, null, "test");
        memberships.insertClaim(organisation, stranger, "丙", "evidence");
        scope("person:" + clerk + ",org:" + organisation.id());
        assertEquals(2, mandates.members(organisation.id()).size());
        assertEquals(0, memberships.countClaims(true));
        scope("person:" + stranger);
        assertEquals(0, mandates.members(organisation.id()).size());
        assertTrue(accounts.profile(owner).isEmpty());
        assertEquals(1, memberships.countClaims(true), "one's own claim");
        scope("person:" + stranger + ",region:530000/530900");
        assertEquals(0, organisations.byIds(List.of(organisation.id())).size());
        scope("person:" + UUID.randomUUID() + ",region:530000/530800");
        assertEquals(1, memberships.countClaims(true));
    }

    @Test
    void onesOwnIsShownWithoutSecretsAndWithoutOthers() {
        UUID owner = person("甲");
        UUID other = person("乙");
        Organisation firm = organisation(OrganisationKind.ENTERPRISE, "测试茶厂", "91000000DM0009018D");
        mandates.grant(owner, Role.ENTERPRISE_OWNER, firm, null, null, null, "甲");
        memberships.invite(firm.id(), Role.ENTERPRISE_CLERK, "13900000000", Hashes.sha256("key"), owner, Duration.ofDays(7));
        memberships.useInvitation(memberships.invitations(firm.id()).get(0).id(), other);
        memberships.offer(firm.id(), owner, other);
        memberships.insertClaim(firm, other, "乙", "我是法定代表人");
        accounts.setPassword(owner, "a hash");
        accounts.proposeFactor(owner, "a locked secret");
        accounts.recoveryCodes(owner, List.of(Hashes.sha256("drawer")));
        codes.insert(UUID.randomUUID(), Purpose.CLOSE, owner + "@example.cn", owner, Hashes.sha256("x"), Hashes.sha256("s"), Duration.ofMinutes(10));
        identities.openSession(owner, Duration.ofHours(1), false, "Firefox", "10.0.0.1");
        messages.keep("MAIL", owner + "@example.cn", "验证码", "您的验证码是 123456");
        StringBuilder all = new StringBuilder(personal.profile(owner).toString());
        personal.names().forEach(name -> all.append(name).append(personal.rows(name, owner)));
        for (String kept : List.of("甲", owner + "@example.cn", "测试茶厂", "ENTERPRISE_OWNER", "Firefox", "10.0.0.1", "\"sent\"", "\"offered\"", "CLOSE", "验证码")) {
            assertTrue(all.toString().contains(kept), kept + " in " + all);
        }
        for (String secret : List.of("a hash", "a locked secret", Hashes.sha256("drawer"), Hashes.sha256("x"), Hashes.sha256("key"), "123456", "13900000000", "乙", "法定代表人")) {
            assertFalse(all.toString().contains(secret), secret + " in " + all);
        }
        assertEquals(1, personal.count("roles", owner));
        assertEquals(0, personal.count("claims", owner));
        assertEquals(1, personal.count("claims", other));
        assertTrue(personal.rows("invitations", other).toString().contains("\"taken\""));
    }

    @Test
    void whoeverClosesTheAccountLeavesNothingButANumber() {
        UUID leaver = person("甲");
        UUID stayer = person("乙");
        String mail = leaver + "@example.cn";
        Organisation firm = organisation(OrganisationKind.ENTERPRISE, "测试茶厂", "91000000DM0009018D");
        mandates.grant(leaver, Role.ENTERPRISE_OWNER, firm, null, null, null, "甲");
        mandates.grant(stayer, Role.ENTERPRISE_OWNER, firm, null, null, null, "甲");
        memberships.offer(firm.id(), leaver, stayer);
        memberships.insertClaim(firm, leaver, "甲", "我是法定代表人");
        accounts.setPassword(leaver, "a hash");
        accounts.recoveryCodes(leaver, List.of(Hashes.sha256("drawer")));
        codes.insert(UUID.randomUUID(), Purpose.RESET, mail, leaver, Hashes.sha256("x"), Hashes.sha256("s"), Duration.ofMinutes(10));
        messages.keep("MAIL", mail, null, "您的验证码是 123456");
        messages.keep("MAIL", stayer + "@example.cn", null, "您的验证码是 654321");
        identities.failed("person:" + leaver);
        UUID session = identities.openSession(leaver, Duration.ofHours(1), false, "Firefox", "10.0.0.1");
        for (int time = 0; time < 2; time++) {
            personal.forgetMessages(leaver);
            personal.forgetSecrets(leaver, List.of("person:" + leaver));
            personal.forgetTies(leaver);
            personal.close(leaver);
        }
        assertTrue(identities.account(mail).isEmpty());
        assertTrue(identities.bySession(session, IDLE).isEmpty());
        assertTrue(accounts.passwords(leaver, 9).isEmpty());
        assertEquals("", accounts.profile(leaver).orElseThrow().name());
        assertEquals(0, accounts.profile(leaver).orElseThrow().recoveryCodes());
        assertTrue(messages.kept(mail, 9).isEmpty());
        assertEquals(1, messages.kept(stayer + "@example.cn", 9).size());
        assertEquals(0, codes.sentTo(mail, Purpose.RESET, 60));
        assertTrue(identities.attempts("person:" + leaver).isEmpty());
        assertTrue(memberships.openHandover(firm.id()).isEmpty());
        assertEquals("", memberships.claimsOf(leaver).get(0).personName());
        assertEquals(Claim.State.DECLINED, memberships.claimsOf(leaver).get(0).state());
        assertEquals(List.of(stayer), mandates.members(firm.id()).stream().map(Member::person).toList());
        assertFalse(mandates.lockPerson(leaver), "there is nobody to give a role to");
        assertFalse(people.disable(leaver, false), "it stays closed");
        assertTrue(accounts.register(UUID.randomUUID(), "丙", new Reach(Reach.Channel.MAIL, mail), null, "zh-CN"), "somebody new");
    }

    @Test
    void messagesLeaveOnce() {
        assertFalse(messages.sent(7));
        messages.markSent(7);
        messages.markSent(7);
        assertTrue(messages.sent(7));
        assertEquals(0, messages.deleteOldMarks());
        messages.keep("SMS", "13800138000", null, "text");
        assertEquals(1, messages.kept("13800138000", 5).size());
        assertFalse(identities.anyWithPassword(Role.SECURITY_ADMINISTRATOR));
    }
}
