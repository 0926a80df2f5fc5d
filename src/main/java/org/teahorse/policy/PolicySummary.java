package org.teahorse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.teahorse.shared.AdministrativeLevel;

/**
 * What lists and the API say of a policy.
 *
 * @param translations by language
 * @param withdrawnAt  when it was taken off; null while it is published
 */
public record PolicySummary(long id, String externalId, String sourceKey, String indexNumber, String title, Map<String, Translation> translations,
        String innerTitle, String documentNumber, List<String> issuers, AdministrativeLevel level, PolicyForm form, PolicyRole role,
        List<String> topics, LocalDate signedOn, LocalDate publishedOn, LocalDate effectiveOn, LocalDate expiresOn, Validity validity,
        ValidityBasis validityBasis, String region, String summary, String sourceUrl, boolean demonstration,
        Instant updatedAt, Instant checkedAt, Instant withdrawnAt) {

    /** A policy in another language; either part may be null. */
    public record Translation(String title, String summary) {
    }

    /** The title in a language; null when it was not translated. */
    public String titleIn(String language) {
        return translations.containsKey(language) ? translations.get(language).title() : null;
    }

    /** The summary in a language; null when it was not translated. */
    public String summaryIn(String language) {
        return translations.containsKey(language) ? translations.get(language).summary() : null;
    }

    /** The day lists show and sort by; may be null. */
    public LocalDate day() {
        return publishedOn != null ? publishedOn : signedOn != null ? signedOn : effectiveOn;
    }
}
