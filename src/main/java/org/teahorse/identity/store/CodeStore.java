package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes one-time codes. */
@ApplicationScoped
public class CodeStore {

    /** What a code is good for. */
    public enum Purpose { REGISTER, RESET, CONTACT, CLOSE }

    /**
     * A code that was asked for.
     *
     * @param person whose it is; null for somebody who is no account yet, and for a request that was answered as if there were one
     */
    public record Code(UUID id, String address, UUID person, String hash, int tries, boolean expired, boolean used) {
    }

    @PersistenceContext
    private EntityManager entities;

    /** @return false when this request was made before */
    public boolean insert(UUID id, Purpose purpose, String address, UUID person, String hash, String sender, Duration lifetime) {
        return entities.createNativeQuery("""
                insert into one_time_code (id, purpose, address, person_id, code_hash, sender, expires_at)
                values (:id, :purpose, :address, cast(:person as uuid), :hash, :sender, now() + make_interval(secs => :seconds)) on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("purpose", purpose.name())
                .setParameter("address", address)
                .setParameter("person", person == null ? null : person.toString())
                .setParameter("hash", hash)
                .setParameter("sender", sender)
                .setParameter("seconds", (double) lifetime.toSeconds())
                .executeUpdate() > 0;
    }

    /** Locks a request until the transaction ends: several forms sent at once are looked at one after the other. */
    @SuppressWarnings("unchecked")
    public Optional<Code> lock(UUID id, Purpose purpose) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select id, address, person_id, code_hash, tries, expires_at <= now(), used_at is not null from one_time_code
                where id = :id and purpose = :purpose for update""", Object[].class)
                .setParameter("id", id).setParameter("purpose", purpose.name()).getResultList()).stream().findFirst()
                .map(row -> new Code((UUID) row[0], (String) row[1], (UUID) row[2], (String) row[3], ((Number) row[4]).intValue(), (Boolean) row[5],
                        (Boolean) row[6]));
    }

    public void tried(UUID id) {
        entities.createNativeQuery("update one_time_code set tries = tries + 1 where id = :id").setParameter("id", id).executeUpdate();
    }

    /** Uses a code up. @param person who came of it */
    public void use(UUID id, UUID person) {
        entities.createNativeQuery("update one_time_code set used_at = now(), person_id = :person where id = :id")
                .setParameter("id", id).setParameter("person", person).executeUpdate();
    }

    /** Codes of a person that were never used become void, as when the password is a new one. */
    public void voidUnused(UUID person) {
        entities.createNativeQuery("update one_time_code set expires_at = now() where person_id = :person and used_at is null and expires_at > now()")
                .setParameter("person", person).executeUpdate();
    }

    /** How many codes for a purpose went to an address in the last seconds. */
    public long sentTo(String address, Purpose purpose, int seconds) {
        return count("address = :value and purpose = '" + purpose.name() + "'", address, seconds);
    }

    /** How many codes somebody asked for in the last seconds. @param sender hash of where the wish comes from */
    public long askedBy(String sender, int seconds) {
        return count("sender = :value", sender, seconds);
    }

    private long count(String condition, String value, int seconds) {
        return ((Number) entities.createNativeQuery("select count(*) from one_time_code where " + condition
                + " and created_at > now() - make_interval(secs => :seconds)")
                .setParameter("value", value).setParameter("seconds", (double) seconds).getSingleResult()).longValue();
    }

    /** Removes what nobody can use any more. */
    public int deleteOld() {
        return entities.createNativeQuery("delete from one_time_code where created_at < now() - interval '2 days'").executeUpdate();
    }
}
