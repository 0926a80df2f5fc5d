package org.teahorse.provider.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.teahorse.provider.domain.Provider;
import org.teahorse.provider.domain.ProviderQualification;

/** The statements of providers that other records have no use for. */
@ApplicationScoped
public class ProviderStore {

    @PersistenceContext
    private EntityManager entities;

    /** The qualifications of providers, in the order their sources name them. */
    public List<ProviderQualification> qualifications(Collection<Long> providerIds) {
        return providerIds.isEmpty() ? List.of() : entities.createQuery(
                "select q from ProviderQualification q where q.providerId in :ids order by q.providerId, q.position", ProviderQualification.class)
                .setParameter("ids", providerIds).getResultList();
    }

    public void removeQualifications(Collection<Long> providerIds) {
        if (!providerIds.isEmpty()) {
            entities.createQuery("delete from ProviderQualification q where q.providerId in :ids").setParameter("ids", providerIds).executeUpdate();
        }
    }

    /** Live providers with one of these credit codes, the oldest first. */
    public List<Provider> byCreditCode(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : entities.createQuery(
                "select p from Provider p where p.creditCode in :codes and p.withdrawnAt is null order by p.id", Provider.class)
                .setParameter("codes", codes).getResultList();
    }

    /** Qualifications whose last day this is. */
    public List<ProviderQualification> endingOn(LocalDate day) {
        return entities.createQuery("select q from ProviderQualification q where q.validTo = :day order by q.providerId, q.position", ProviderQualification.class)
                .setParameter("day", day).getResultList();
    }

    /** Providers with a qualification that began or ended since a day. */
    public List<Long> turned(LocalDate since, LocalDate today, long after, int most) {
        return entities.createQuery("""
                select distinct q.providerId from ProviderQualification q where q.providerId > :after
                  and (q.validFrom between :since and :today or q.validTo between :since and :today) order by q.providerId""", Long.class)
                .setParameter("since", since).setParameter("today", today).setParameter("after", after).setMaxResults(most).getResultList();
    }
}
