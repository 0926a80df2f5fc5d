package org.teahorse.attachment.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teahorse.attachment.Attachment;
import org.teahorse.attachment.ScanState;
import org.teahorse.shared.JsonRows;

/** Reads and writes {@code attachment}. */
@ApplicationScoped
public class AttachmentStore {

    private static final String COLUMNS = """
            select id, cast(hash as text), name, media_type, bytes, owner_type, owner_id, region_path, organisation_id, uploaded_by, uploaded_at,
              scan_state, published from attachment\s""";

    private static final String SENT = """
            select a.id, a.name, a.media_type "mediaType", a.bytes, a.owner_type "ofType", a.owner_id "ofNumber", a.organisation_id "organisation",
              a.uploaded_at "sentAt", a.published from attachment a where a.uploaded_by = :by order by a.uploaded_at, a.id""";

    @PersistenceContext
    private EntityManager entities;

    public void insert(UUID id, FileStore.Kept kept, String ownerType, String ownerId, String regionPath, UUID organisation, String by, ScanState scan) {
        entities.createNativeQuery("""
                insert into attachment (id, hash, name, media_type, bytes, owner_type, owner_id, region_path, organisation_id, uploaded_by, scan_state)
                values (:id, :hash, :name, :media, :bytes, :type, :owner, :path, cast(:organisation as uuid), :by, :scan)""")
                .setParameter("id", id).setParameter("hash", kept.hash()).setParameter("name", kept.name().text())
                .setParameter("media", kept.name().type().mediaType()).setParameter("bytes", kept.bytes())
                .setParameter("type", ownerType).setParameter("owner", ownerId).setParameter("path", regionPath)
                .setParameter("organisation", organisation == null ? null : organisation.toString())
                .setParameter("by", by).setParameter("scan", scan.name()).executeUpdate();
    }

    public Optional<Attachment> find(UUID id) {
        return rows(COLUMNS + "where id = :id", Map.of("id", id)).stream().findFirst();
    }

    public List<Attachment> list(String ownerType, String ownerId) {
        return rows(COLUMNS + "where owner_type = :type and owner_id = :owner order by uploaded_at, id", Map.of("type", ownerType, "owner", ownerId));
    }

    @SuppressWarnings("unchecked")
    private List<Attachment> rows(String query, Map<String, Object> values) {
        var asked = entities.createNativeQuery(query, Object[].class);
        values.forEach(asked::setParameter);
        return ((List<Object[]>) asked.getResultList()).stream().map(row -> new Attachment((UUID) row[0], (String) row[1], (String) row[2], (String) row[3],
                ((Number) row[4]).longValue(), (String) row[5], (String) row[6], (String) row[7], (UUID) row[8], (String) row[9], (Instant) row[10],
                ScanState.valueOf((String) row[11]), (Boolean) row[12])).toList();
    }

    public long count(String ownerType, String ownerId) {
        return ((Number) entities.createNativeQuery("select count(*) from attachment where owner_type = :type and owner_id = :owner")
                .setParameter("type", ownerType).setParameter("owner", ownerId).getSingleResult()).longValue();
    }

    public long unpublishedBytes(String by) {
        return ((Number) entities.createNativeQuery("select coalesce(sum(bytes), 0) from attachment where uploaded_by = :by and not published")
                .setParameter("by", by).getSingleResult()).longValue();
    }

    /** The files somebody sent. @param by their principal */
    public JsonValue sent(String by) {
        return JsonRows.read(entities.createNativeQuery(JsonRows.array(SENT), String.class).setParameter("by", by).getSingleResult());
    }

    public long countSent(String by) {
        return ((Number) entities.createNativeQuery(JsonRows.count(SENT)).setParameter("by", by).getSingleResult()).longValue();
    }

    public int publish(String ownerType, String ownerId) {
        return entities.createNativeQuery("update attachment set published = true where owner_type = :type and owner_id = :owner and not published "
                + "and scan_state <> 'INFECTED'").setParameter("type", ownerType).setParameter("owner", ownerId).executeUpdate();
    }

    public void delete(UUID id) {
        entities.createNativeQuery("delete from attachment where id = :id").setParameter("id", id).executeUpdate();
    }

    public void clean(UUID id) {
        entities.createNativeQuery("update attachment set scan_state = 'CLEAN' where id = :id").setParameter("id", id).executeUpdate();
    }

    /** Takes a content from everything that has it, also from what was found harmless by an older scanner. */
    public void infected(String hash) {
        entities.createNativeQuery("update attachment set scan_state = 'INFECTED', published = false, text = null where hash = :hash")
                .setParameter("hash", hash).executeUpdate();
    }

    public void read(UUID id, String text) {
        entities.createNativeQuery("update attachment set text = :text where id = :id").setParameter("text", text).setParameter("id", id).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public Map<UUID, String> texts(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : ((List<Object[]>) entities.createNativeQuery("select id, text from attachment where id in (:ids) and text <> ''", Object[].class)
                .setParameter("ids", ids).getResultList()).stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** Those of the contents that some row needs. */
    @SuppressWarnings("unchecked")
    public Set<String> needed(List<String> hashes) {
        Set<String> needed = new HashSet<>();
        for (int from = 0; from < hashes.size(); from += 1_000) {
            entities.createNativeQuery("select distinct cast(hash as text) from attachment where hash in (:hashes) and scan_state <> 'INFECTED'", String.class)
                    .setParameter("hashes", hashes.subList(from, Math.min(hashes.size(), from + 1_000))).getResultList()
                    .forEach(hash -> needed.add((String) hash));
        }
        return needed;
    }
}
