package org.teahorse.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.audit.store.AddressKeys;
import org.teahorse.audit.store.AuditStore;

/** Records an act in the transaction that performs it: both are there, or neither. */
@ApplicationScoped
public class Audit {

    @Inject
    private AuditStore store;

    @Inject
    private AddressKeys keys;

    @Inject
    private CurrentActor current;

    @Inject
    private Origin origin;

    /**
     * @param act        what was done, as {@code noun.verb}: {@code source.declared}
     * @param targetType sort of thing it was done to
     * @param targetId   the thing's id
     * @param detail     facts that matter later; never a secret, never free text about a person
     */
    public void record(String act, String targetType, String targetId, JsonObject detail) {
        recordFor(null, act, targetType, targetId, detail);
    }

    /** As {@link #record(String, String, String, JsonObject)}, for what the system does because somebody ordered it before. */
    public void recordFor(OrderedBy orderedBy, String act, String targetType, String targetId, JsonObject detail) {
        Actor actor = current.get();
        // what the system ordered of itself needs no second name
        OrderedBy other = orderedBy == null || actor.principal().equals(orderedBy.principal()) ? null : orderedBy;
        // a visitor who sends a form is not to be found again; what they send is held off floods in its own way
        boolean known = actor.kind() == Actor.Kind.PERSON || actor.kind() == Actor.Kind.MACHINE;
        String address = known && origin.address() != null ? keys.hash(origin.address()) : null;
        store.insert(actor, other, origin.request(), address, act, targetType, targetId, detail.toString());
    }
}
