package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.identity.LinkedIdentity;

/** Reads and writes who people are to identity providers. Callers run under the system's scope. */
@ApplicationScoped
public class IdentityLinkStore {

    @PersistenceContext
    private EntityManager entities;

    /** Whose identity it is. @param factor whether a second step follows */
    public record Owner(long link, UUID person, boolean disabled, boolean factor) {
    }

    /** Somebody whom a provider vouches for. @param name what it calls them; empty for nothing */
    public record Subject(String provider, String issuer, String subject, String name) {
    }

    @SuppressWarnings("unchecked")
    public Optional<Owner> owner(String issuer, String subject) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select i.id, p.id, p.disabled_at is not null, p.totp_since is not null from person_identity i join person p on p.id = i.person_id
                where i.issuer = :issuer and i.subject = :subject""", Object[].class)
                .setParameter("issuer", issuer).setParameter("subject", subject).getResultList()).stream().findFirst()
                .map(row -> new Owner((Long) row[0], (UUID) row[1], (Boolean) row[2], (Boolean) row[3]));
    }

    /** Notes that an identity was used, and what its provider calls its owner now. */
    public void used(long link, String name) {
        entities.createNativeQuery("update person_identity set last_used_at = now(), display_name = :name where id = :id")
                .setParameter("id", link).setParameter("name", name).executeUpdate();
    }

    /** @return false when the identity was linked before, to whomever */
    public boolean link(UUID person, Subject subject) {
        return entities.createNativeQuery("""
                insert into person_identity (person_id, provider, issuer, subject, display_name, last_used_at)
                values (:person, :provider, :issuer, :subject, :name, now()) on conflict (issuer, subject) do nothing""")
                .setParameter("person", person).setParameter("provider", subject.provider()).setParameter("issuer", subject.issuer())
                .setParameter("subject", subject.subject()).setParameter("name", subject.name()).executeUpdate() > 0;
    }

    /** @return key of the provider; empty when there was no such link of that person */
    @SuppressWarnings("unchecked")
    public Optional<String> unlink(UUID person, long link) {
        return ((List<String>) entities.createNativeQuery("delete from person_identity where id = :id and person_id = :person returning provider", String.class)
                .setParameter("id", link).setParameter("person", person).getResultList()).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    public List<LinkedIdentity> of(UUID person) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select id, provider, issuer, display_name, linked_at, last_used_at from person_identity where person_id = :person order by id""", Object[].class)
                .setParameter("person", person).getResultList()).stream()
                .map(row -> new LinkedIdentity((Long) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4], (Instant) row[5])).toList();
    }

    /** How many identities of these issuers a person has besides one. */
    public long others(UUID person, long but, Collection<String> issuers) {
        return issuers.isEmpty() ? 0 : ((Number) entities.createNativeQuery(
                "select count(*) from person_identity where person_id = :person and id <> :but and issuer in (:issuers)")
                .setParameter("person", person).setParameter("but", but).setParameter("issuers", issuers).getSingleResult()).longValue();
    }

    /** An account without password, number or address. */
    public void register(UUID person, String name, String language) {
        entities.createNativeQuery("insert into person (id, display_name, language) values (:id, :name, :language)")
                .setParameter("id", person).setParameter("name", name).setParameter("language", language).executeUpdate();
    }

    // who waits for a choice

    /** @return number of the arrival */
    public UUID arrive(Subject subject, Duration lifetime) {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("""
                insert into identity_arrival (id, provider, issuer, subject, display_name, expires_at)
                values (:id, :provider, :issuer, :subject, :name, now() + make_interval(secs => :seconds))""")
                .setParameter("id", id).setParameter("provider", subject.provider()).setParameter("issuer", subject.issuer())
                .setParameter("subject", subject.subject()).setParameter("name", subject.name()).setParameter("seconds", (double) lifetime.toSeconds())
                .executeUpdate();
        return id;
    }

    public Optional<Subject> arrival(UUID id) {
        return subject("select provider, issuer, subject, display_name from identity_arrival where id = :id and expires_at > now()", id);
    }

    /** Uses an arrival up, once. */
    public Optional<Subject> take(UUID id) {
        return subject("delete from identity_arrival where id = :id and expires_at > now() returning provider, issuer, subject, display_name", id);
    }

    @SuppressWarnings("unchecked")
    private Optional<Subject> subject(String statement, UUID id) {
        return ((List<Object[]>) entities.createNativeQuery(statement, Object[].class).setParameter("id", id).getResultList()).stream().findFirst()
                .map(row -> new Subject((String) row[0], (String) row[1], (String) row[2], (String) row[3]));
    }

    /** Whether a person's session began within a time. */
    public boolean begunWithin(UUID person, UUID session, Duration time) {
        return !entities.createNativeQuery("""
                select 1 from person_session where id = :session and person_id = :person and revoked_at is null
                  and created_at > now() - make_interval(secs => :seconds)""")
                .setParameter("session", session).setParameter("person", person).setParameter("seconds", (double) time.toSeconds()).getResultList().isEmpty();
    }
}
