package org.teahorse.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.teahorse.actor.CurrentActor;
import org.teahorse.audit.store.AuditStore;

/** Records an act in the transaction that performs it: both are there, or neither. */
@ApplicationScoped
public class Audit {

    @Inject
    private AuditStore store;

    @Inject
    private CurrentActor current;

    /**
     * @param act        what was done, as {@code noun.verb}: {@code source.declared}
     * @param targetType sort of thing it was done to
     * @param targetId   the thing's id
     * @param detail     facts that matter later; never a secret, never free text about a person
     */
    public void record(String act, String targetType, String targetId, JsonObject detail) {
        store.insert(current.get(), act, targetType, targetId, detail.toString());
    }
}
