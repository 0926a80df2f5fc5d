package org.teahorse.content.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.teahorse.content.CatalogueRecord;

/** The statements that are the same for every type of record; an entity's name is its class's. */
@ApplicationScoped
public class RecordRows {

    @PersistenceContext
    private EntityManager entities;

    public <T extends CatalogueRecord> Optional<T> find(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    public <T extends CatalogueRecord> List<T> findAll(Class<T> type, Collection<Long> ids) {
        return entities.createQuery("select r from " + name(type) + " r where r.id in :ids order by r.id", type)
                .setParameter("ids", ids).getResultList();
    }

    public <T extends CatalogueRecord> List<T> byExternalId(Class<T> type, String sourceKey, Collection<String> externalIds) {
        return entities.createQuery("select r from " + name(type) + " r where r.sourceKey = :source and r.externalId in :ids", type)
                .setParameter("source", sourceKey).setParameter("ids", externalIds).getResultList();
    }

    public void add(Object entity) {
        entities.persist(entity);
    }

    public void flush() {
        entities.flush();
    }

    public void flushAndClear() {
        entities.flush();
        entities.clear();
    }

    public void checked(Class<? extends CatalogueRecord> type, Collection<Long> ids, Instant now) {
        entities.createQuery("update " + name(type) + " r set r.checkedAt = :now where r.id in :ids and r.checkedOn is null")
                .setParameter("now", now).setParameter("ids", ids).executeUpdate();
    }

    public List<String> liveExternalIds(Class<? extends CatalogueRecord> type, String sourceKey, String after, int most) {
        return entities.createQuery("select r.externalId from " + name(type) + " r where r.sourceKey = :source "
                + "and r.withdrawnAt is null and r.externalId > :after order by r.externalId", String.class)
                .setParameter("source", sourceKey).setParameter("after", after).setMaxResults(most).getResultList();
    }

    public long liveCount(Class<? extends CatalogueRecord> type, String sourceKey) {
        return entities.createQuery("select count(r) from " + name(type) + " r where r.sourceKey = :source and r.withdrawnAt is null", Long.class)
                .setParameter("source", sourceKey).getSingleResult();
    }

    public long liveCount(Class<? extends CatalogueRecord> type) {
        return entities.createQuery("select count(r) from " + name(type) + " r where r.withdrawnAt is null", Long.class).getSingleResult();
    }

    public <T extends CatalogueRecord> List<T> page(Class<T> type, int first, int most) {
        return entities.createQuery("select r from " + name(type) + " r where r.withdrawnAt is null order by r.id", type)
                .setFirstResult(first).setMaxResults(most).getResultList();
    }

    public <T extends CatalogueRecord> List<T> changedSince(Class<T> type, Instant since, Instant afterTime, long afterId, int most) {
        return entities.createQuery("select r from " + name(type) + " r where r.updatedAt >= :since "
                + "and (r.updatedAt > :time or r.updatedAt = :time and r.id > :id) order by r.updatedAt, r.id", type)
                .setParameter("since", since).setParameter("time", afterTime).setParameter("id", afterId)
                .setMaxResults(most).getResultList();
    }

    public Optional<Instant> latestChange(Class<? extends CatalogueRecord> type) {
        return Optional.ofNullable(entities.createQuery("select max(r.updatedAt) from " + name(type) + " r", Instant.class).getSingleResult());
    }

    public Object[] ages(Class<? extends CatalogueRecord> type, Instant ageingBefore, Instant staleBefore) {
        return entities.createQuery("select count(r), coalesce(sum(case when r.checkedAt <= :ageing and r.checkedAt > :stale then 1 else 0 end), 0), "
                + "coalesce(sum(case when r.checkedAt <= :stale then 1 else 0 end), 0), min(r.checkedAt), max(r.checkedAt) from " + name(type)
                + " r where r.withdrawnAt is null", Object[].class)
                .setParameter("ageing", ageingBefore).setParameter("stale", staleBefore).getSingleResult();
    }

    public <T extends CatalogueRecord> List<T> checkedBetween(Class<T> type, Instant from, Instant before, int first, int most) {
        return entities.createQuery("select r from " + name(type) + " r where r.withdrawnAt is null and r.checkedAt > :from and r.checkedAt <= :before "
                + "order by r.checkedAt, r.id", type)
                .setParameter("from", from).setParameter("before", before).setFirstResult(first).setMaxResults(most).getResultList();
    }

    public List<Object[]> sourceUrls(Class<? extends CatalogueRecord> type, long after, int most) {
        return entities.createQuery("select r.id, r.sourceUrl from " + name(type) + " r where r.withdrawnAt is null and r.id > :after order by r.id",
                Object[].class).setParameter("after", after).setMaxResults(most).getResultList();
    }

    public List<Object[]> addresses(Class<? extends CatalogueRecord> type, int first, int most) {
        return entities.createQuery("select r.id, r.updatedAt from " + name(type) + " r where r.withdrawnAt is null order by r.id",
                Object[].class).setFirstResult(first).setMaxResults(most).getResultList();
    }

    public List<Long> misjudged(Class<? extends CatalogueRecord> type, Instant staleBefore, int most) {
        return entities.createQuery("select r.id from " + name(type) + " r where r.withdrawnAt is null "
                + "and (r.stale = false and r.checkedAt < :before or r.stale = true and r.checkedAt >= :before) order by r.id", Long.class)
                .setParameter("before", staleBefore).setMaxResults(most).getResultList();
    }

    public List<Object[]> coverage(Class<? extends CatalogueRecord> type) {
        return entities.createQuery("select r.regionPath, r.topics, count(r), min(r.checkedAt), sum(case when r.stale then 1 else 0 end) "
                + "from " + name(type) + " r where r.withdrawnAt is null group by r.regionPath, r.topics", Object[].class).getResultList();
    }

    private static String name(Class<? extends CatalogueRecord> type) {
        return type.getSimpleName();
    }
}
