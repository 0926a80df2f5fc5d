package org.teahorse.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.teahorse.actor.Actor;

/** Writes the rows. The server's role may insert and read them, and nothing else. */
@ApplicationScoped
public class AuditStore {

    @PersistenceContext
    private EntityManager entities;

    public void insert(Actor actor, String act, String targetType, String targetId, String detail) {
        entities.createNativeQuery("""
                insert into audit_event (actor_kind, actor_id, actor_name, act, target_type, target_id, detail)
                values (:kind, :actor, :name, :act, :type, :target, cast(:detail as jsonb))""")
                .setParameter("kind", actor.kind().name())
                .setParameter("actor", actor.id())
                .setParameter("name", actor.name())
                .setParameter("act", act)
                .setParameter("type", targetType)
                .setParameter("target", targetId)
                .setParameter("detail", detail)
                .executeUpdate();
    }
}
