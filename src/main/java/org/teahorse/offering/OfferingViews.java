package org.teahorse.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.teahorse.offering.domain.Offering;
import org.teahorse.provider.ProviderFinder;
import org.teahorse.provider.ProviderSummary;

/** Makes summaries of offerings, with their providers as they are in the transaction in progress. */
@ApplicationScoped
class OfferingViews {

    @Inject
    private ProviderFinder providers;

    /** In one statement more, however many there are. */
    List<OfferingSummary> summaries(List<Offering> offerings) {
        Map<Long, ProviderSummary> known = providers.byId(offerings.stream().map(Offering::getProviderId).distinct().toList());
        return offerings.stream().map(offering -> offering.summary(known.get(offering.getProviderId()))).toList();
    }
}
