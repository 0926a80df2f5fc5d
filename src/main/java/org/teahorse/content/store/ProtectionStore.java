package org.teahorse.content.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import org.teahorse.content.Protections.Field;
import org.teahorse.content.Protections.Key;
import org.teahorse.search.EntryType;

/** Reads and writes {@code protected_field}. */
@ApplicationScoped
public class ProtectionStore {

    private static final String KEY = " where entry_type = :type and source_key = :source and external_id = :id and field = :field";

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("unchecked")
    public List<Field> find(String type, String source, Collection<String> externalIds) {
        return externalIds.isEmpty() ? List.of() : ((List<Object[]>) entities.createNativeQuery("""
                select source_key, external_id, field, cast(value as text), cast(base as text), cast(incoming as text), corrected_by from protected_field
                where entry_type = :type and source_key = :source and external_id in (:ids) order by field""", Object[].class)
                .setParameter("type", type).setParameter("source", source).setParameter("ids", externalIds).getResultList()).stream()
                .map(row -> new Field((String) row[0], (String) row[1], (String) row[2], read((String) row[3]), read((String) row[4]),
                        row[5] == null ? null : read((String) row[5]), (String) row[6])).toList();
    }

    @SuppressWarnings("unchecked")
    public List<Key> inConflict(int first, int most) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select entry_type, source_key, external_id from protected_field where incoming is not null
                group by entry_type, source_key, external_id order by max(incoming_at) desc, entry_type, source_key, external_id""", Object[].class)
                .setFirstResult(first).setMaxResults(most).getResultList()).stream()
                .map(row -> new Key(EntryType.valueOf((String) row[0]), (String) row[1], (String) row[2])).toList();
    }

    public void save(String type, Field field) {
        entities.createNativeQuery("""
                insert into protected_field (entry_type, source_key, external_id, field, value, base, corrected_by)
                values (:type, :source, :id, :field, cast(:value as jsonb), cast(:base as jsonb), :by)
                on conflict (entry_type, source_key, external_id, field) do update
                set value = excluded.value, base = excluded.base, incoming = null, corrected_by = excluded.corrected_by, corrected_at = now()""")
                .setParameter("type", type).setParameter("source", field.sourceKey()).setParameter("id", field.externalId())
                .setParameter("field", field.name()).setParameter("value", field.value().toString()).setParameter("base", field.base().toString())
                .setParameter("by", field.by()).executeUpdate();
    }

    public void forget(String type, String source, String externalId, String field) {
        entities.createNativeQuery("delete from protected_field" + KEY).setParameter("type", type).setParameter("source", source)
                .setParameter("id", externalId).setParameter("field", field).executeUpdate();
    }

    public void conflict(String type, Field field, JsonValue incoming) {
        entities.createNativeQuery("update protected_field set incoming = cast(:incoming as jsonb), incoming_at = now()" + KEY)
                .setParameter("incoming", incoming.toString()).setParameter("type", type).setParameter("source", field.sourceKey())
                .setParameter("id", field.externalId()).setParameter("field", field.name()).executeUpdate();
    }

    private static JsonValue read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
