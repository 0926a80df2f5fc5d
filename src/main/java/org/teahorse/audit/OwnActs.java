package org.teahorse.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.teahorse.audit.store.AuditStore;

/** What the record holds of one person's acts, for that person. For use within the transaction of a boundary that may see them. */
@ApplicationScoped
public class OwnActs {

    @Inject
    private AuditStore store;

    /** Acts of their own, and those the system did because they ordered it. */
    public long count(UUID person) {
        return store.countOf(person);
    }

    /** The same acts, oldest first, without hashes of addresses. */
    public JsonValue of(UUID person) {
        return store.of(person);
    }
}
