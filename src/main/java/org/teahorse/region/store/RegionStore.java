package org.teahorse.region.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.teahorse.region.Region;
import org.teahorse.region.RegionTerm;

/** Reads and writes {@code region}. */
@ApplicationScoped
public class RegionStore {

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("unchecked")
    public List<Region> all() {
        List<Object[]> rows = entities.createNativeQuery(
                "select code, level, parent, path, name, short_name, translations ->> 'en', successor from region order by position", Object[].class)
                .getResultList();
        return rows.stream().map(row -> new Region((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (String) row[6], (String) row[7])).toList();
    }

    /** As they are recorded, in the same order. */
    @SuppressWarnings("unchecked")
    public List<RegionTerm> terms() {
        List<Object[]> rows = entities.createNativeQuery("select cast(valid_from as varchar), cast(valid_to as varchar) from region order by position", Object[].class)
                .getResultList();
        List<Region> regions = all();
        return IntStream.range(0, regions.size()).mapToObj(i -> new RegionTerm(regions.get(i), day(rows.get(i)[0]), day(rows.get(i)[1]))).toList();
    }

    private static LocalDate day(Object day) {
        return day == null ? null : LocalDate.parse((String) day);
    }

    public void upsert(Region region, int position) {
        entities.createNativeQuery("""
                insert into region (code, level, parent, path, name, short_name, translations, successor, position)
                values (:code, :level, :parent, :path, :name, :short, jsonb_build_object('en', cast(:en as text)), :successor, :position)
                on conflict (code) do update set level = excluded.level, parent = excluded.parent, path = excluded.path,
                  name = excluded.name, short_name = excluded.short_name, translations = excluded.translations,
                  successor = excluded.successor, position = excluded.position""")
                .setParameter("code", region.code())
                .setParameter("level", region.level())
                .setParameter("parent", region.parent())
                .setParameter("path", region.path())
                .setParameter("name", region.name())
                .setParameter("short", region.shortName())
                .setParameter("en", region.nameEn())
                .setParameter("successor", region.successor())
                .setParameter("position", position)
                .executeUpdate();
    }
}
