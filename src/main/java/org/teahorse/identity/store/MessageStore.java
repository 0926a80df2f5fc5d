package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.teahorse.identity.DemoMessage;

/** Reads and writes which messages have left, and those of demo mode. */
@ApplicationScoped
public class MessageStore {

    @PersistenceContext
    private EntityManager entities;

    public boolean sent(long outboxId) {
        return !entities.createNativeQuery("select 1 from sent_message where outbox_id = :id").setParameter("id", outboxId).getResultList().isEmpty();
    }

    public void markSent(long outboxId) {
        entities.createNativeQuery("insert into sent_message (outbox_id) values (:id) on conflict do nothing").setParameter("id", outboxId).executeUpdate();
    }

    /** Marks are needed as long as their row may come again; a week is far longer. */
    public int deleteOldMarks() {
        return entities.createNativeQuery("delete from sent_message where sent_at < now() - interval '7 days'").executeUpdate();
    }

    public void keep(String channel, String address, String subject, String text) {
        entities.createNativeQuery("insert into demo_message (channel, address, subject, text) values (:channel, :address, cast(:subject as varchar), :text)")
                .setParameter("channel", channel).setParameter("address", address).setParameter("subject", subject).setParameter("text", text).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public List<DemoMessage> kept(String address, int most) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select channel, address, subject, text, sent_at from demo_message where :address = '' or address = :address order by id desc""", Object[].class)
                .setParameter("address", address).setMaxResults(most).getResultList()).stream()
                .map(row -> new DemoMessage((String) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4])).toList();
    }
}
