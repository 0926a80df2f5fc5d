package org.teahorse.offering;

import java.util.List;
import org.teahorse.content.RecordHead;
import org.teahorse.provider.ProviderSummary;

/**
 * What lists, comparisons and the API say of an offering.
 *
 * @param category code of its topic
 * @param delivery may be null
 * @param regions  codes of the divisions where it is offered, each with all below it; its provider's when its source names none
 */
public record OfferingSummary(RecordHead head, String category, List<String> features, List<String> benefits, Price price,
        ServiceDelivery delivery, List<String> regions, Terms terms, ProviderSummary provider) {

    public OfferingSummary {
        features = List.copyOf(features);
        benefits = List.copyOf(benefits);
        regions = List.copyOf(regions);
    }
}
