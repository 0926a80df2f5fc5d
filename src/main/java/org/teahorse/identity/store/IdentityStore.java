package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.Actor;
import org.teahorse.actor.Mandate;
import org.teahorse.actor.Role;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.domain.Reach;
import org.teahorse.shared.Settings;

/** Reads and writes the tables of identity. All of them are behind row security; callers run under the system's scope. */
@ApplicationScoped
public class IdentityStore {

    @PersistenceContext
    private EntityManager entities;

    /** Who an account belongs to and how they prove it. @param factor whether a second step follows the password */
    public record Account(UUID id, String passwordHash, boolean disabled, boolean factor) {
    }

    /** Who is behind a session. @param withheld whether mandates are held back for want of a second factor @param passwordSince null without a password */
    public record Resumed(Actor actor, boolean withheld, Instant passwordSince) {
    }

    /** Failed attempts in a row of one subject. */
    public record Attempts(int failures, Instant last) {
    }

    private static final String MANDATES_IN_FORCE = """
            coalesce((select string_agg(m.role || ' ' || m.region_path || ' ' || coalesce(cast(m.organisation_id as text), ''), ',' order by m.id) from mandate m
              where m.person_id = p.id and\s""" + MandateStore.IN_FORCE + "), '')";

    public boolean anyPerson() {
        return !entities.createNativeQuery("select 1 from person limit 1").getResultList().isEmpty();
    }

    /** Whether somebody holds a role and has chosen a password. */
    public boolean anyWithPassword(Role role) {
        return !entities.createNativeQuery("""
                select 1 from person p join mandate m on m.person_id = p.id where p.password_hash is not null and p.disabled_at is null and m.role = :role
                and\s""" + MandateStore.IN_FORCE).setParameter("role", role.name()).setMaxResults(1).getResultList().isEmpty();
    }

    public UUID createPerson(String login, String name, String passwordHash) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery(
                "insert into person (id, login, display_name, password_hash) values (:id, :login, :name, cast(:hash as varchar))")
                .setParameter("id", id)
                .setParameter("login", login)
                .setParameter("name", name)
                .setParameter("hash", passwordHash)
                .executeUpdate();
        return id;
    }

    public void grant(UUID person, Role role, String regionPath) {
        entities.createNativeQuery("insert into mandate (person_id, role, region_path) values (:person, :role, :path)")
                .setParameter("person", person)
                .setParameter("role", role.name())
                .setParameter("path", regionPath)
                .executeUpdate();
    }

    /** A role in a unit, or for an organisation. */
    public void grant(UUID person, Role role, Organisation organisation) {
        entities.createNativeQuery("insert into mandate (person_id, role, region_path, organisation_id) values (:person, :role, :path, :organisation)")
                .setParameter("person", person)
                .setParameter("role", role.name())
                .setParameter("path", organisation.regionPath())
                .setParameter("organisation", organisation.id())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public Optional<Account> account(String login) {
        String reach = Reach.of(login).map(Reach::text).orElse("");
        List<Object[]> rows = entities.createNativeQuery("""
                select id, password_hash, disabled_at is not null, totp_since is not null from person
                where lower(login) = lower(:login) or mobile = :reach or lower(email) = :reach order by login nulls last""", Object[].class)
                .setParameter("login", login).setParameter("reach", reach).getResultList();
        return rows.stream().findFirst().map(row -> new Account((UUID) row[0], (String) row[1], (Boolean) row[2], (Boolean) row[3]));
    }

    /** @param pending whether the second step is yet to come @param device what the browser says of itself; null when unknown */
    public UUID openSession(UUID person, Duration lifetime, boolean pending, String device, String address) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("""
                insert into person_session (id, person_id, expires_at, pending, device, address)
                values (:id, :person, now() + make_interval(secs => :seconds), :pending, cast(:device as varchar), cast(:address as varchar))""")
                .setParameter("id", id)
                .setParameter("person", person)
                .setParameter("pending", pending)
                .setParameter("device", device)
                .setParameter("address", address)
                .setParameter("seconds", (double) lifetime.toSeconds())
                .executeUpdate();
        return id;
    }

    public void revokeSession(UUID session) {
        entities.createNativeQuery("update person_session set revoked_at = now() where id = :id and revoked_at is null")
                .setParameter("id", session).executeUpdate();
    }

    /** The person behind a session that holds, with the mandates in force: one statement, and one more a minute that notes the visit. */
    @SuppressWarnings("unchecked")
    public Optional<Resumed> bySession(UUID session, Duration idle) {
        List<Object[]> rows = entities.createNativeQuery("select p.id, p.display_name, " + MANDATES_IN_FORCE + """
                , s.acting_for, p.totp_since is not null, case when p.password_hash is not null then coalesce(p.password_changed_at, p.created_at) end,
                  s.last_seen_at < now() - interval '1 minute'
                from person_session s join person p on p.id = s.person_id
                where s.id = :id and not s.pending and s.revoked_at is null and s.expires_at > now() and p.disabled_at is null
                  and s.last_seen_at > now() - make_interval(secs => :idle)""", Object[].class)
                .setParameter("id", session).setParameter("idle", (double) idle.toSeconds()).getResultList();
        if (!rows.isEmpty() && (Boolean) rows.get(0)[6]) {
            entities.createNativeQuery("update person_session set last_seen_at = now() where id = :id").setParameter("id", session).executeUpdate();
        }
        return rows.stream().findFirst().map(row -> {
            Actor actor = person((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3], (Boolean) row[4]);
            return new Resumed(actor, actor.mandates().size() < parse((String) row[2]).size(), (Instant) row[5]);
        });
    }

    /** Whose second step is awaited; empty when none is, or for too long. */
    @SuppressWarnings("unchecked")
    public Optional<UUID> pendingSession(UUID session) {
        return ((List<UUID>) entities.createNativeQuery("""
                select s.person_id from person_session s join person p on p.id = s.person_id where s.id = :id and s.pending and s.revoked_at is null
                and s.expires_at > now() and p.disabled_at is null""", UUID.class)
                .setParameter("id", session).getResultList()).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    public Optional<Actor> byPerson(UUID person) {
        List<Object[]> rows = entities.createNativeQuery("select p.id, p.display_name, " + MANDATES_IN_FORCE
                + ", p.totp_since is not null from person p where p.id = :id and p.disabled_at is null", Object[].class)
                .setParameter("id", person).getResultList();
        return rows.stream().findFirst().map(row -> person((UUID) row[0], (String) row[1], (String) row[2], null, (Boolean) row[3]));
    }

    /** Whoever may not work without a second factor has no mandate of staff until there is one. */
    private static Actor person(UUID id, String name, String mandates, UUID acting, boolean factor) {
        List<Mandate> held = parse(mandates).stream().filter(mandate -> factor || Settings.demo() || !mandate.role().staff()).toList();
        List<UUID> organisations = held.stream().filter(mandate -> !mandate.role().staff()).map(Mandate::organisation).toList();
        // who has not chosen acts for the first: most people have one
        UUID chosen = organisations.contains(acting) || organisations.isEmpty() ? acting : organisations.get(0);
        return new Actor(Actor.Kind.PERSON, id.toString(), name, held, Set.of(), organisations.isEmpty() ? null : chosen);
    }

    private static List<Mandate> parse(String mandates) {
        return mandates.isEmpty() ? List.of() : List.of(mandates.split(",")).stream().map(entry -> {
            String[] parts = entry.split(" ", 3);
            return new Mandate(Role.valueOf(parts[0]), parts[1], parts[2].isEmpty() ? null : UUID.fromString(parts[2]));
        }).toList();
    }

    /** The machine behind a token that is neither revoked nor expired, found by the hash of what was sent. */
    public Optional<Actor> byTokenHash(String hash) {
        return machine("token_hash = :value", hash);
    }

    /** The same machine again, by its number. */
    public Optional<Actor> byTokenId(long id) {
        return machine("id = :value", id);
    }

    @SuppressWarnings("unchecked")
    private Optional<Actor> machine(String condition, Object value) {
        List<Object[]> rows = entities.createNativeQuery("""
                select id, name, role, region_path, array_to_string(sources, ',') from api_token
                where revoked_at is null and (expires_at is null or expires_at > now()) and\s""" + condition, Object[].class)
                .setParameter("value", value).getResultList();
        return rows.stream().findFirst().map(row -> new Actor(Actor.Kind.MACHINE, row[0].toString(), (String) row[1],
                List.of(new Mandate(Role.valueOf((String) row[2]), (String) row[3], null)),
                ((String) row[4]).isEmpty() ? Set.of() : Set.of(((String) row[4]).split(",")), null));
    }

    public void createToken(String name, String hash, Role role, String regionPath) {
        entities.createNativeQuery("""
                insert into api_token (name, token_hash, role, region_path) values (:name, :hash, :role, :path)
                on conflict (token_hash) do nothing""")
                .setParameter("name", name)
                .setParameter("hash", hash)
                .setParameter("role", role.name())
                .setParameter("path", regionPath)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public Optional<Attempts> attempts(String subject) {
        List<Object[]> rows = entities.createNativeQuery(
                "select failures, extract(epoch from last_failed_at) from sign_in_attempt where subject = :subject", Object[].class)
                .setParameter("subject", subject).getResultList();
        return rows.stream().findFirst().map(row -> new Attempts(((Number) row[0]).intValue(),
                Instant.ofEpochMilli((long) (((Number) row[1]).doubleValue() * 1000))));
    }

    public void failed(String subject) {
        entities.createNativeQuery("""
                insert into sign_in_attempt (subject, failures, last_failed_at) values (:subject, 1, now())
                on conflict (subject) do update set last_failed_at = now(), failures =
                  case when sign_in_attempt.last_failed_at < now() - interval '1 day' then 1 else sign_in_attempt.failures + 1 end""")
                .setParameter("subject", subject).executeUpdate();
    }

    public void forgetFailures(String subject) {
        entities.createNativeQuery("delete from sign_in_attempt where subject = :subject").setParameter("subject", subject).executeUpdate();
    }

    public void createLink(UUID person, String hash, Duration lifetime) {
        entities.createNativeQuery("""
                insert into person_link (token_hash, person_id, expires_at) values (:hash, :person, now() + make_interval(secs => :seconds))""")
                .setParameter("hash", hash)
                .setParameter("person", person)
                .setParameter("seconds", (double) lifetime.toSeconds())
                .executeUpdate();
    }

    /** Uses a link up: the person it belongs to, once. */
    @SuppressWarnings("unchecked")
    public Optional<UUID> useLink(String hash) {
        List<Object> rows = entities.createNativeQuery("""
                update person_link set used_at = now() where token_hash = :hash and used_at is null and expires_at > now()
                returning person_id""").setParameter("hash", hash).getResultList();
        return rows.stream().findFirst().map(UUID.class::cast);
    }

    /** Links that were never used become void, as when a new one is made. */
    public void voidLinks(UUID person) {
        entities.createNativeQuery("delete from person_link where person_id = :person and used_at is null")
                .setParameter("person", person).executeUpdate();
    }
}
