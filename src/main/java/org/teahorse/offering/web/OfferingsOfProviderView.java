package org.teahorse.offering.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.offering.OfferingSummary;
import org.teahorse.offering.Offerings;

/** The offerings of a provider, for the provider's page. */
@Named
@RequestScoped
public class OfferingsOfProviderView {

    @EJB
    private Offerings offerings;

    /** A page asks several times while it is written. */
    private final Map<Long, List<OfferingSummary>> asked = new HashMap<>();

    public List<OfferingSummary> of(long provider) {
        return asked.computeIfAbsent(provider, offerings::ofProvider);
    }
}
