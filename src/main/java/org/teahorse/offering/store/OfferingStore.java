package org.teahorse.offering.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.teahorse.offering.domain.Offering;

/** The statements of offerings that other records have no use for. */
@ApplicationScoped
public class OfferingStore {

    @PersistenceContext
    private EntityManager entities;

    /** Live offerings of providers, in the order of their category. */
    public List<Offering> ofProviders(Collection<Long> providerIds) {
        return providerIds.isEmpty() ? List.of() : entities.createQuery(
                "select o from Offering o where o.providerId in :ids and o.withdrawnAt is null order by o.category, o.id", Offering.class)
                .setParameter("ids", providerIds).getResultList();
    }

    /** Live offerings of a category whose providers are live, but for some. */
    @SuppressWarnings("unchecked")
    public List<Offering> ofCategory(String category, Collection<Long> except, int most) {
        return entities.createNativeQuery("""
                select o.* from offering o join provider p on p.id = o.provider_id
                where o.category = :category and o.withdrawn_at is null and p.withdrawn_at is null and o.id <> all(cast(:except as bigint[]))
                order by o.stale, o.price_min nulls last, o.id limit :most""", Offering.class)
                .setParameter("category", category).setParameter("except", except.toArray(Long[]::new)).setParameter("most", most).getResultList();
    }
}
