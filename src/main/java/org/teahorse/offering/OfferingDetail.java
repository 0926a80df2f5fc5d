package org.teahorse.offering;

import java.util.List;
import org.teahorse.provider.ProviderDetail;

/**
 * Everything the page of an offering shows.
 *
 * @param provider may have left
 * @param alike    others of the same category
 */
public record OfferingDetail(OfferingSummary offering, ProviderDetail provider, List<OfferingSummary> alike) {

    public OfferingDetail {
        alike = List.copyOf(alike);
    }
}
