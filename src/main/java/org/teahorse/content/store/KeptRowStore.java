package org.teahorse.content.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;

/** Reads and writes {@code record_row}. */
@ApplicationScoped
public class KeptRowStore {

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("unchecked")
    public Map<Long, JsonObject> find(String type, Collection<Long> ids) {
        Map<Long, JsonObject> found = new HashMap<>();
        ((List<Object[]>) entities.createNativeQuery(
                "select record_id, cast(fields as text) from record_row where entry_type = :type and record_id in (:ids)", Object[].class)
                .setParameter("type", type).setParameter("ids", ids).getResultList())
                .forEach(row -> found.put(((Number) row[0]).longValue(), read((String) row[1])));
        return found;
    }

    /** Those of the records whose row is not kept yet. */
    @SuppressWarnings("unchecked")
    public Set<Long> without(String type, Collection<Long> ids) {
        Set<Long> missing = new HashSet<>(ids);
        ((List<Number>) entities.createNativeQuery("select record_id from record_row where entry_type = :type and record_id in (:ids)")
                .setParameter("type", type).setParameter("ids", ids).getResultList()).forEach(id -> missing.remove(id.longValue()));
        return missing;
    }

    /** In one batch: an import keeps a row for each of its records. */
    public void keep(String type, Map<Long, JsonObject> rows) {
        if (rows.isEmpty()) {
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into record_row (entry_type, record_id, fields) values (?, ?, cast(? as jsonb))
                    on conflict (entry_type, record_id) do update set fields = excluded.fields""")) {
                for (Map.Entry<Long, JsonObject> row : rows.entrySet()) {
                    insert.setString(1, type);
                    insert.setLong(2, row.getKey());
                    insert.setString(3, row.getValue().toString());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
