package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.identity.Profile;
import org.teahorse.identity.SessionInfo;
import org.teahorse.identity.domain.Reach;

/** Reads and writes what belongs to one account: profile, passwords, second factor, sessions. */
@ApplicationScoped
public class AccountStore {

    @PersistenceContext
    private EntityManager entities;

    /** How a person's second factor stands. @param secret encrypted; null for none @param since null until it is confirmed */
    public record Factor(String secret, Instant since) {
    }

    /** Whom a message reaches, by what and in which language; either way may be missing. */
    public record Reached(String mobile, String email, String language) {
    }

    /** @return false when somebody with that mobile or mail was there before */
    public boolean register(UUID id, String name, Reach reach, String hash, String language) {
        return entities.createNativeQuery("""
                insert into person (id, display_name, password_hash, mobile, email, language, password_changed_at)
                values (:id, :name, cast(:hash as varchar), cast(:mobile as varchar), cast(:email as varchar), :language, now()) on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("hash", hash)
                .setParameter("mobile", reach.channel() == Reach.Channel.SMS ? reach.text() : null)
                .setParameter("email", reach.channel() == Reach.Channel.MAIL ? reach.text() : null)
                .setParameter("language", language)
                .executeUpdate() > 0;
    }

    @SuppressWarnings("unchecked")
    public Optional<UUID> byReach(Reach reach) {
        return ((List<UUID>) entities.createNativeQuery("select id from person where disabled_at is null and "
                + (reach.channel() == Reach.Channel.SMS ? "mobile = :text" : "lower(email) = :text"), UUID.class)
                .setParameter("text", reach.text()).getResultList()).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    public Optional<Reached> reached(UUID person) {
        return ((List<Object[]>) entities.createNativeQuery("select mobile, email, language from person where id = :id and disabled_at is null", Object[].class)
                .setParameter("id", person).getResultList()).stream().findFirst()
                .map(row -> new Reached((String) row[0], (String) row[1], (String) row[2]));
    }

    @SuppressWarnings("unchecked")
    public Optional<Profile> profile(UUID person) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select id, login, display_name, mobile, email, language, password_hash is not null, totp_since,
                  (select count(*) from recovery_code c where c.person_id = person.id and c.used_at is null) from person where id = :id""", Object[].class)
                .setParameter("id", person).getResultList()).stream().findFirst()
                .map(row -> new Profile((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5], (Boolean) row[6],
                        (Instant) row[7], ((Number) row[8]).intValue()));
    }

    public void rename(UUID person, String name, String language) {
        entities.createNativeQuery("update person set display_name = :name, language = :language where id = :id")
                .setParameter("name", name).setParameter("language", language).setParameter("id", person).executeUpdate();
    }

    /** @return false when somebody else is reached so */
    public boolean reach(UUID person, Reach reach) {
        String column = reach.channel() == Reach.Channel.SMS ? "mobile" : "email";
        return entities.createNativeQuery("update person set " + column + " = :text where id = :id and not exists (select 1 from person other where other."
                + column + " = :text and other.id <> :id)")
                .setParameter("text", reach.text()).setParameter("id", person).executeUpdate() > 0;
    }

    // passwords

    @SuppressWarnings("unchecked")
    public Optional<String> passwordHash(UUID person) {
        return ((List<String>) entities.createNativeQuery("select password_hash from person where id = :id and password_hash is not null", String.class)
                .setParameter("id", person).getResultList()).stream().findFirst();
    }

    /** The last hashes, the newest first. */
    @SuppressWarnings("unchecked")
    public List<String> passwords(UUID person, int most) {
        return entities.createNativeQuery("select password_hash from person_password where person_id = :id order by id desc", String.class)
                .setParameter("id", person).setMaxResults(most).getResultList();
    }

    public void setPassword(UUID person, String hash) {
        entities.createNativeQuery("update person set password_hash = :hash, password_changed_at = now() where id = :id")
                .setParameter("hash", hash).setParameter("id", person).executeUpdate();
        entities.createNativeQuery("insert into person_password (person_id, password_hash) values (:id, :hash)")
                .setParameter("hash", hash).setParameter("id", person).executeUpdate();
        entities.createNativeQuery("""
                delete from person_password where person_id = :id and id not in
                  (select id from person_password where person_id = :id order by id desc limit 5)""").setParameter("id", person).executeUpdate();
    }

    // second factor

    @SuppressWarnings("unchecked")
    public Factor factor(UUID person) {
        return ((List<Object[]>) entities.createNativeQuery("select totp_secret, totp_since from person where id = :id", Object[].class)
                .setParameter("id", person).getResultList()).stream().findFirst()
                .map(row -> new Factor((String) row[0], (Instant) row[1])).orElse(new Factor(null, null));
    }

    /** Keeps a secret that is not yet confirmed. @return false when one is in use */
    public boolean proposeFactor(UUID person, String secret) {
        return entities.createNativeQuery("update person set totp_secret = :secret, totp_step = null where id = :id and totp_since is null")
                .setParameter("secret", secret).setParameter("id", person).executeUpdate() > 0;
    }

    public void confirmFactor(UUID person) {
        entities.createNativeQuery("update person set totp_since = now() where id = :id").setParameter("id", person).executeUpdate();
    }

    public void removeFactor(UUID person) {
        entities.createNativeQuery("update person set totp_secret = null, totp_since = null, totp_step = null where id = :id")
                .setParameter("id", person).executeUpdate();
        entities.createNativeQuery("delete from recovery_code where person_id = :id").setParameter("id", person).executeUpdate();
    }

    /** Uses a step up. @return false when it, or a later one, was used before */
    public boolean useStep(UUID person, long step) {
        return entities.createNativeQuery("update person set totp_step = :step where id = :id and (totp_step is null or totp_step < :step)")
                .setParameter("step", step).setParameter("id", person).executeUpdate() > 0;
    }

    public void recoveryCodes(UUID person, List<String> hashes) {
        entities.createNativeQuery("delete from recovery_code where person_id = :id").setParameter("id", person).executeUpdate();
        hashes.forEach(hash -> entities.createNativeQuery("insert into recovery_code (person_id, code_hash) values (:id, :hash)")
                .setParameter("id", person).setParameter("hash", hash).executeUpdate());
    }

    public boolean useRecoveryCode(UUID person, String hash) {
        return entities.createNativeQuery("update recovery_code set used_at = now() where person_id = :id and code_hash = :hash and used_at is null")
                .setParameter("id", person).setParameter("hash", hash).executeUpdate() > 0;
    }

    // sessions

    @SuppressWarnings("unchecked")
    public List<SessionInfo> sessions(UUID person, String idle) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select id, device, address, created_at, last_seen_at from person_session
                where person_id = :id and not pending and revoked_at is null and expires_at > now() and last_seen_at > now() - cast(:idle as interval)
                order by last_seen_at desc""", Object[].class)
                .setParameter("id", person).setParameter("idle", idle).getResultList()).stream()
                .map(row -> new SessionInfo((UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3], (Instant) row[4])).toList();
    }

    public boolean revokeSession(UUID person, UUID session) {
        return entities.createNativeQuery("update person_session set revoked_at = now() where id = :session and person_id = :person and revoked_at is null")
                .setParameter("session", session).setParameter("person", person).executeUpdate() > 0;
    }

    /** @param but the one that stays; null for none */
    public int revokeSessions(UUID person, UUID but) {
        return entities.createNativeQuery("""
                update person_session set revoked_at = now() where person_id = :person and revoked_at is null
                  and id <> coalesce(cast(:but as uuid), cast('00000000-0000-0000-0000-000000000000' as uuid))""")
                .setParameter("person", person).setParameter("but", but == null ? null : but.toString()).executeUpdate();
    }
}
