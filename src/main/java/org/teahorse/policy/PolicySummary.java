package org.teahorse.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.teahorse.content.RecordHead;
import org.teahorse.shared.AdministrativeLevel;

/** What lists and the API say of a policy. */
public record PolicySummary(RecordHead head, String indexNumber, String innerTitle, String documentNumber, List<String> issuers,
        AdministrativeLevel level, PolicyForm form, PolicyRole role, LocalDate signedOn, LocalDate publishedOn, LocalDate effectiveOn,
        LocalDate expiresOn, Validity validity, ValidityBasis validityBasis) {

    public long id() {
        return head.id();
    }

    public String title() {
        return head.title();
    }

    public String sourceKey() {
        return head.sourceKey();
    }

    public String externalId() {
        return head.externalId();
    }

    public List<String> topics() {
        return head.topics();
    }

    public String region() {
        return head.region();
    }

    public String summary() {
        return head.summary();
    }

    public String sourceUrl() {
        return head.sourceUrl();
    }

    public boolean demonstration() {
        return head.demonstration();
    }

    public boolean stale() {
        return head.stale();
    }

    public Instant updatedAt() {
        return head.updatedAt();
    }

    public Instant checkedAt() {
        return head.checkedAt();
    }

    public Instant withdrawnAt() {
        return head.withdrawnAt();
    }

    /** The title in a language; null when it was not translated. */
    public String titleIn(String language) {
        return head.translations().text("title", language);
    }

    /** The summary in a language; null when it was not translated. */
    public String summaryIn(String language) {
        return head.translations().text("summary", language);
    }

    /** The day lists show and sort by; may be null. */
    public LocalDate day() {
        return publishedOn != null ? publishedOn : signedOn != null ? signedOn : effectiveOn;
    }
}
