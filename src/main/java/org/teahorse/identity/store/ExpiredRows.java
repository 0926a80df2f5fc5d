package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Deletes what nobody can use any more. */
@ApplicationScoped
public class ExpiredRows {

    @PersistenceContext
    private EntityManager entities;

    public int sessions(Instant before) {
        return delete("person_session where least(expires_at, coalesce(revoked_at, expires_at)) < :before", before);
    }

    public int links(Instant before) {
        return delete("person_link where least(expires_at, coalesce(used_at, expires_at)) < :before", before);
    }

    public int attempts(Instant before) {
        return delete("sign_in_attempt where last_failed_at < :before", before);
    }

    /** Whom a provider vouched for, and who never chose: their time is minutes. */
    public int arrivals() {
        return entities.createNativeQuery("delete from identity_arrival where expires_at < now()").executeUpdate();
    }

    private int delete(String which, Instant before) {
        return entities.createNativeQuery("delete from " + which).setParameter("before", before).executeUpdate();
    }
}
