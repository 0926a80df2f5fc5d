package org.teahorse.provider;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything of a provider.
 *
 * @param qualifications every one its source names, those that ended included
 * @param today          the day by which they hold or do not
 */
public record ProviderDetail(ProviderSummary provider, List<Qualification> qualifications, LocalDate today) {

    public ProviderDetail {
        qualifications = List.copyOf(qualifications);
    }

    /** The qualifications that hold today: what pages may claim. */
    public List<Qualification> valid() {
        return qualifications.stream().filter(qualification -> qualification.validOn(today)).toList();
    }
}
