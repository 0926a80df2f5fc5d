package org.teahorse.moderation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.content.RecordHead;
import org.teahorse.moderation.Correction;
import org.teahorse.search.EntryType;

/** Reads and writes corrections. */
@ApplicationScoped
public class CorrectionStore {

    private static final String COLUMNS = """
            select id, record_type, record_id, title, message, contact, created_at, state, note, settled_by, settled_at, submission_id from correction\s""";

    @PersistenceContext
    private EntityManager entities;

    /** @return false when this form was sent before */
    public boolean insert(UUID token, EntryType type, RecordHead record, String message, String contact, String language, String sender, Instant now) {
        return entities.createNativeQuery("""
                insert into correction (token, record_type, record_id, title, region_path, message, contact, language, sender, created_at)
                values (:token, :type, :id, :title, :path, :message, :contact, :language, :sender, :now) on conflict do nothing""")
                .setParameter("token", token)
                .setParameter("type", type.name())
                .setParameter("id", record.id())
                .setParameter("title", record.title())
                .setParameter("path", record.regionPath())
                .setParameter("message", message)
                .setParameter("contact", contact)
                .setParameter("language", language)
                .setParameter("sender", sender)
                .setParameter("now", now)
                .executeUpdate() > 0;
    }

    /** How many a sender sent since a moment. */
    public long sentSince(String sender, Instant since) {
        return ((Number) entities.createNativeQuery("select count(*) from correction where sender = :sender and created_at >= :since")
                .setParameter("sender", sender).setParameter("since", since).getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    public List<Correction> list(boolean open, int first, int most) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + (open ? "where state = 'OPEN' order by created_at, id"
                : "where state <> 'OPEN' order by settled_at desc, id"), Object[].class)
                .setFirstResult(first).setMaxResults(most).getResultList()).stream().map(CorrectionStore::correction).toList();
    }

    public long count(boolean open) {
        return ((Number) entities.createNativeQuery("select count(*) from correction where state " + (open ? "=" : "<>") + " 'OPEN'")
                .getSingleResult()).longValue();
    }

    /** The division a correction belongs to; empty when there is none the caller may see. */
    @SuppressWarnings("unchecked")
    public Optional<String> regionPath(long id) {
        return ((List<String>) entities.createNativeQuery("select region_path from correction where id = :id")
                .setParameter("id", id).getResultList()).stream().findFirst();
    }

    /** @return false when somebody else settled it before */
    public boolean settle(long id, Correction.State state, String note, String by, Instant now) {
        return entities.createNativeQuery("""
                update correction set state = :state, note = :note, settled_by = :by, settled_at = :now where id = :id and state = 'OPEN'""")
                .setParameter("state", state.name()).setParameter("note", note).setParameter("by", by).setParameter("now", now)
                .setParameter("id", id).executeUpdate() > 0;
    }

    /** What a correction is about. */
    public record Target(EntryType type, long recordId) {
    }

    @SuppressWarnings("unchecked")
    public Optional<Target> target(long id) {
        return ((List<Object[]>) entities.createNativeQuery("select record_type, record_id from correction where id = :id and state = 'OPEN'", Object[].class)
                .setParameter("id", id).getResultList()).stream().findFirst()
                .map(row -> new Target(EntryType.valueOf((String) row[0]), ((Number) row[1]).longValue()));
    }

    /** Notes the submission that answers a correction. */
    public void answered(long id, long submission) {
        entities.createNativeQuery("update correction set submission_id = :submission where id = :id")
                .setParameter("submission", submission).setParameter("id", id).executeUpdate();
    }

    public int forgetContacts(Instant before) {
        return entities.createNativeQuery("update correction set contact = null where contact is not null and settled_at < :before")
                .setParameter("before", before).executeUpdate();
    }

    private static Correction correction(Object[] row) {
        return new Correction(((Number) row[0]).longValue(), EntryType.valueOf((String) row[1]), ((Number) row[2]).longValue(), (String) row[3],
                (String) row[4], (String) row[5], (Instant) row[6], Correction.State.valueOf((String) row[7]), (String) row[8], (String) row[9],
                (Instant) row[10], row[11] == null ? null : ((Number) row[11]).longValue());
    }
}
