package org.teahorse.office.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.teahorse.office.domain.Office;

/** The statements of offices that other records have no use for. */
@ApplicationScoped
public class OfficeStore {

    @PersistenceContext
    private EntityManager entities;

    /** Live offices of some divisions: those that handle one of the topics first, then those of the narrowest division. */
    @SuppressWarnings("unchecked")
    public List<Office> nearest(Collection<String> paths, Collection<String> topics, int most) {
        return entities.createNativeQuery("""
                select o.* from office o
                where o.withdrawn_at is null and o.region_path = any(cast(:paths as text[]))
                order by o.topics && cast(:topics as text[]) desc, length(o.region_path) desc, o.id limit :most""", Office.class)
                .setParameter("paths", array(paths)).setParameter("topics", array(topics)).setParameter("most", most).getResultList();
    }

    /** Of each wider division the live office that has most topics in common, the narrowest division first. */
    @SuppressWarnings("unchecked")
    public List<Office> above(Collection<String> paths, Collection<String> topics) {
        return entities.createNativeQuery("""
                select best.* from (
                  select distinct on (o.region_path) o.* from office o
                  where o.withdrawn_at is null and o.region_path = any(cast(:paths as text[])) and o.topics && cast(:topics as text[])
                  order by o.region_path, (select count(*) from unnest(o.topics) topic where topic = any(cast(:topics as text[]))) desc, o.id) best
                order by length(best.region_path) desc""", Office.class)
                .setParameter("paths", array(paths)).setParameter("topics", array(topics)).getResultList();
    }

    /** Of each division directly below the live office that has most topics in common. */
    @SuppressWarnings("unchecked")
    public List<Office> below(String path, Collection<String> topics) {
        return entities.createNativeQuery("""
                select distinct on (o.region_path) o.* from office o
                where o.withdrawn_at is null and o.region_path like :below and o.region_path not like :deeper
                  and o.topics && cast(:topics as text[])
                order by o.region_path, (select count(*) from unnest(o.topics) topic where topic = any(cast(:topics as text[]))) desc, o.id""",
                Office.class)
                .setParameter("below", path + "/%").setParameter("deeper", path + "/%/%").setParameter("topics", array(topics)).getResultList();
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
