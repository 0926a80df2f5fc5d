package org.teahorse.offering.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads and writes {@code offering_day}. */
@ApplicationScoped
public class OfferingDayStore {

    @PersistenceContext
    private EntityManager entities;

    /** Adds to a day; an offering that does not exist is passed over. */
    public void add(long offering, LocalDate day, long views, long appearances) {
        entities.createNativeQuery("""
                insert into offering_day (offering_id, day, views, appearances)
                select o.id, cast(:day as date), cast(:views as int), cast(:appearances as int) from offering o where o.id = :id
                on conflict (offering_id, day) do update set views = offering_day.views + excluded.views,
                  appearances = offering_day.appearances + excluded.appearances""")
                .setParameter("id", offering).setParameter("day", day).setParameter("views", views).setParameter("appearances", appearances).executeUpdate();
    }

    /** Sums since a day: offering, views, appearances. */
    @SuppressWarnings("unchecked")
    public List<Object[]> since(Collection<Long> offerings, LocalDate day) {
        return offerings.isEmpty() ? List.of() : entities.createNativeQuery("""
                select offering_id, sum(views), sum(appearances) from offering_day where offering_id in (:ids) and day >= :day group by offering_id""",
                Object[].class).setParameter("ids", offerings).setParameter("day", day).getResultList();
    }
}
