package org.teahorse.outbox.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.teahorse.outbox.FailedMessage;
import org.teahorse.outbox.OutboxMessage;
import org.teahorse.outbox.OutboxTopic;

/** Reads and writes the rows. Two workers never see the same row: it is locked while it is worked on, and skipped meanwhile. */
@ApplicationScoped
public class OutboxStore {

    @PersistenceContext
    private EntityManager entities;

    public void insert(String topic, String key, String payload) {
        entities.createNativeQuery("insert into outbox (topic, key, payload) values (:topic, :key, cast(:payload as jsonb))")
                .setParameter("topic", topic)
                .setParameter("key", key)
                .setParameter("payload", payload)
                .executeUpdate();
    }

    public long count(String topic) {
        return ((Number) entities.createNativeQuery("select count(*) from outbox where topic = :topic")
                .setParameter("topic", topic).getSingleResult()).longValue();
    }

    /**
     * The oldest messages of one topic that are due, locked for this transaction. A message that failed before comes alone, so that
     * one bad message does not hold up its neighbours for ever.
     */
    @SuppressWarnings("unchecked")
    public List<OutboxMessage> lockDue(String topic, int most) {
        List<Object[]> rows = entities.createNativeQuery("""
                select id, topic, key, cast(payload as text), attempts from outbox
                where topic = :topic and due_at <= now() order by id limit :most for update skip locked""", Object[].class)
                .setParameter("topic", topic)
                .setParameter("most", most)
                .getResultList();
        boolean failedBefore = !rows.isEmpty() && ((Number) rows.get(0)[4]).intValue() > 0;
        return rows.stream()
                .limit(failedBefore ? 1 : most)
                .takeWhile(row -> failedBefore || ((Number) row[4]).intValue() == 0)
                .map(row -> new OutboxMessage(((Number) row[0]).longValue(), (String) row[1], (String) row[2], parse((String) row[3])))
                .toList();
    }

    public void delete(List<Long> ids) {
        entities.createNativeQuery("delete from outbox where id in (:ids)").setParameter("ids", ids).executeUpdate();
    }

    /** Keeps the messages for a later try: 1 s, then doubling up to about an hour. */
    public void postpone(List<Long> ids, String error) {
        entities.createNativeQuery("""
                update outbox set attempts = attempts + 1, last_error = :error,
                  due_at = now() + make_interval(secs => power(2, least(attempts, 12)))
                where id in (:ids)""")
                .setParameter("ids", ids)
                .setParameter("error", error)
                .executeUpdate();
    }

    /** Messages of all topics. */
    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from outbox").getSingleResult()).longValue();
    }

    /** Topics with messages. */
    @SuppressWarnings("unchecked")
    public List<OutboxTopic> topics() {
        List<Object[]> rows = entities.createNativeQuery("""
                select topic, count(*), count(*) filter (where attempts > 0), min(created_at) from outbox group by topic""", Object[].class).getResultList();
        return rows.stream().map(row -> new OutboxTopic((String) row[0], false, ((Number) row[1]).longValue(), ((Number) row[2]).longValue(),
                (Instant) row[3])).toList();
    }

    @SuppressWarnings("unchecked")
    public List<FailedMessage> failed(int first, int most) {
        List<Object[]> rows = entities.createNativeQuery("""
                select id, topic, key, created_at, attempts, due_at, coalesce(last_error, '') from outbox where attempts > 0 order by id""", Object[].class)
                .setFirstResult(first).setMaxResults(most).getResultList();
        return rows.stream().map(row -> new FailedMessage(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (Instant) row[3],
                ((Number) row[4]).intValue(), (Instant) row[5], (String) row[6])).toList();
    }

    public long countFailed() {
        return ((Number) entities.createNativeQuery("select count(*) from outbox where attempts > 0").getSingleResult()).longValue();
    }

    /** Makes a message that failed due now. @return its topic; empty when there is no such message */
    @SuppressWarnings("unchecked")
    public Optional<String> due(long id) {
        return ((List<String>) entities.createNativeQuery("update outbox set due_at = now() where id = :id and attempts > 0 returning topic", String.class)
                .setParameter("id", id).getResultList()).stream().findFirst();
    }

    /** Makes every message of a topic that failed due now. */
    public int dueAll(String topic) {
        return entities.createNativeQuery("update outbox set due_at = now() where topic = :topic and attempts > 0 and due_at > now()")
                .setParameter("topic", topic).executeUpdate();
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
