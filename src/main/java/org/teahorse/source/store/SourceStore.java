package org.teahorse.source.store;

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
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.source.Source;

/** Reads and writes {@code source}. */
@ApplicationScoped
public class SourceStore {

    private static final String COLUMNS = """
            select key, name, translations ->> 'en', homepage, licence, region, region_path, level, content_type, demonstration,
              cast(mapping as text), last_imported_at from source""";

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("unchecked")
    public List<Source> all() {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + " order by demonstration, name collate \"zh-x-icu\", key", Object[].class)
                .getResultList()).stream().map(SourceStore::source).toList();
    }

    @SuppressWarnings("unchecked")
    public Optional<Source> find(String key) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + " where key = :key", Object[].class)
                .setParameter("key", key).getResultList()).stream().findFirst().map(SourceStore::source);
    }

    /** @return whether the source is new */
    public boolean save(Source source) {
        return ((Number) entities.createNativeQuery("""
                insert into source (key, name, translations, homepage, licence, region, region_path, level, content_type, demonstration, mapping)
                values (:key, :name, jsonb_strip_nulls(jsonb_build_object('en', cast(:nameEn as text))), :homepage, :licence, :region, :path, :level, :type, :demonstration, cast(:mapping as jsonb))
                on conflict (key) do update set name = excluded.name, translations = excluded.translations, homepage = excluded.homepage,
                  licence = excluded.licence, region = excluded.region, region_path = excluded.region_path, level = excluded.level,
                  demonstration = excluded.demonstration, mapping = excluded.mapping, declared_at = now()
                returning case when xmax = 0 then 1 else 0 end""")
                .setParameter("key", source.key())
                .setParameter("name", source.name())
                .setParameter("nameEn", source.nameEn())
                .setParameter("homepage", source.homepage())
                .setParameter("licence", source.licence())
                .setParameter("region", source.region())
                .setParameter("path", source.regionPath())
                .setParameter("level", source.level() == null ? null : source.level().name())
                .setParameter("type", source.contentType())
                .setParameter("demonstration", source.demonstration())
                .setParameter("mapping", source.mapping().toString())
                .getSingleResult()).intValue() == 1;
    }

    public void imported(String key) {
        entities.createNativeQuery("update source set last_imported_at = now() where key = :key").setParameter("key", key).executeUpdate();
    }

    private static Source source(Object[] row) {
        return new Source((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                (String) row[6], row[7] == null ? null : AdministrativeLevel.valueOf((String) row[7]), (String) row[8],
                (Boolean) row[9], parse((String) row[10]), (Instant) row[11]);
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
