package org.teahorse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.teahorse.shared.AdministrativeLevel;

/**
 * What lists and the API say of a policy.
 *
 * @param withdrawnAt when it was taken off; null while it is published
 */
public record PolicySummary(long id, String externalId, String sourceKey, String indexNumber, String title, String titleEn,
        String innerTitle, String documentNumber, List<String> issuers, AdministrativeLevel level, PolicyForm form, PolicyRole role,
        List<String> topics, LocalDate signedOn, LocalDate publishedOn, LocalDate effectiveOn, LocalDate expiresOn, Validity validity,
        ValidityBasis validityBasis, String region, String summary, String summaryEn, String sourceUrl, boolean demonstration,
        Instant updatedAt, Instant checkedAt, Instant withdrawnAt) {

    /** The day lists show and sort by; may be null. */
    public LocalDate day() {
        return publishedOn != null ? publishedOn : signedOn != null ? signedOn : effectiveOn;
    }
}
