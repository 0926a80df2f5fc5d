package org.teahorse.policy.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.PolicyRole;
import org.teahorse.policy.Validity;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.shared.AdministrativeLevel;

/**
 * A policy document as the catalogue keeps it. Life: created by an import; updated whenever the source says something else;
 * withdrawn when the source no longer has it, and back again when it returns. Never deleted: its number and address stay.
 */
@Entity
@Table(name = "policy")
public class Policy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy")
    @SequenceGenerator(name = "policy", sequenceName = "policy_id_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "source_key")
    private String sourceKey;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "content_hash", columnDefinition = "char(64)")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String contentHash;

    @Column(name = "index_number")
    private String indexNumber;

    private String title;

    /** JSON object: language → {@code {title, summary}}. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String translations = "{}";

    @Column(name = "inner_title")
    private String innerTitle;

    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "document_number_key")
    private String documentNumberKey;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] issuers = {};

    @Enumerated(EnumType.STRING)
    private AdministrativeLevel level;

    @Enumerated(EnumType.STRING)
    private PolicyForm form;

    @Enumerated(EnumType.STRING)
    private PolicyRole role;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] topics = {};

    @Column(name = "signed_on")
    private LocalDate signedOn;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    private Validity validity;

    @Enumerated(EnumType.STRING)
    @Column(name = "validity_basis")
    private ValidityBasis validityBasis;

    @Column(name = "validity_evidence")
    private String validityEvidence;

    private String region;

    @Column(name = "region_path")
    private String regionPath = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] industries = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] audiences = {};

    @Column(name = "audience_scope")
    private String audienceScope;

    private String summary;

    @Column(name = "family_key")
    private String familyKey;

    @Column(name = "copy_of")
    private Long copyOf;

    @Column(name = "source_url")
    private String sourceUrl;

    /** JSON object: name of a field → {@code {method, quote}}, for values that were found in title and text. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String extracted = "{}";

    @Column(name = "current_text")
    private Long currentText;

    private boolean demonstration;

    @Column(name = "first_published_at", updatable = false)
    private Instant firstPublishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Policy() {
        // for the persistence provider
    }

    /** A policy seen for the first time. */
    public Policy(String sourceKey, String externalId, Instant now) {
        this.sourceKey = sourceKey;
        this.externalId = externalId;
        this.firstPublishedAt = now;
    }

    /** What a source says of a policy, with what was found in title and text where it says nothing. */
    public record Facts(String contentHash, String indexNumber, String title, String translations, String innerTitle, String documentNumber,
            String documentNumberKey, String[] issuers, AdministrativeLevel level, PolicyForm form, PolicyRole role, String[] topics,
            LocalDate signedOn, LocalDate publishedOn, LocalDate effectiveOn, LocalDate expiresOn, Validity validity,
            ValidityBasis validityBasis, String validityEvidence, String region, String regionPath, String[] industries,
            String[] audiences, String audienceScope, String summary, String familyKey, String sourceUrl,
            String extracted, boolean demonstration) {
    }

    /** Takes over what the source says now; a withdrawn policy is thereby published again. */
    public void take(Facts facts, Instant now) {
        contentHash = facts.contentHash();
        indexNumber = facts.indexNumber();
        title = facts.title();
        translations = facts.translations();
        innerTitle = facts.innerTitle();
        documentNumber = facts.documentNumber();
        documentNumberKey = facts.documentNumberKey();
        issuers = facts.issuers();
        level = facts.level();
        form = facts.form();
        role = facts.role();
        topics = facts.topics();
        signedOn = facts.signedOn();
        publishedOn = facts.publishedOn();
        effectiveOn = facts.effectiveOn();
        expiresOn = facts.expiresOn();
        validity = facts.validity();
        validityBasis = facts.validityBasis();
        validityEvidence = facts.validityEvidence();
        region = facts.region();
        regionPath = facts.regionPath();
        industries = facts.industries();
        audiences = facts.audiences();
        audienceScope = facts.audienceScope();
        summary = facts.summary();
        familyKey = facts.familyKey();
        sourceUrl = facts.sourceUrl();
        extracted = facts.extracted();
        demonstration = facts.demonstration();
        updatedAt = now;
        checkedAt = now;
        withdrawnAt = null;
        withdrawnReason = null;
    }

    public void withdraw(String reason, Instant now) {
        withdrawnAt = now;
        withdrawnReason = reason;
        updatedAt = now;
    }

    /** Points to the version of the text that is shown. */
    public void show(PolicyText text) {
        currentText = text == null ? null : text.getId();
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Long getId() {
        return id;
    }

    public String getSourceKey() {
        return sourceKey;
    }

    public String getExternalId() {
        return externalId;
    }

    public String getContentHash() {
        return contentHash;
    }

    public String getIndexNumber() {
        return indexNumber;
    }

    public String getTitle() {
        return title;
    }

    public String getTranslations() {
        return translations;
    }

    public String getInnerTitle() {
        return innerTitle;
    }

    public String getDocumentNumber() {
        return documentNumber;
    }

    public String getDocumentNumberKey() {
        return documentNumberKey;
    }

    public String[] getIssuers() {
        return issuers.clone();
    }

    public AdministrativeLevel getLevel() {
        return level;
    }

    public PolicyForm getForm() {
        return form;
    }

    public PolicyRole getRole() {
        return role;
    }

    public String[] getTopics() {
        return topics.clone();
    }

    public LocalDate getSignedOn() {
        return signedOn;
    }

    public LocalDate getPublishedOn() {
        return publishedOn;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public Validity getValidity() {
        return validity;
    }

    public ValidityBasis getValidityBasis() {
        return validityBasis;
    }

    public String getValidityEvidence() {
        return validityEvidence;
    }

    public String getRegion() {
        return region;
    }

    public String getRegionPath() {
        return regionPath;
    }

    public String[] getIndustries() {
        return industries.clone();
    }

    public String[] getAudiences() {
        return audiences.clone();
    }

    public String getAudienceScope() {
        return audienceScope;
    }

    public String getSummary() {
        return summary;
    }

    public String getFamilyKey() {
        return familyKey;
    }

    public Long getCopyOf() {
        return copyOf;
    }

    public String getSourceUrl() {
        return sourceUrl;
    }

    public String getExtracted() {
        return extracted;
    }

    public Long getCurrentText() {
        return currentText;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public Instant getFirstPublishedAt() {
        return firstPublishedAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public Instant getCheckedAt() {
        return checkedAt;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    /** The day that counts for sorting: published, else signed, else effective. May be null. */
    public LocalDate day() {
        return publishedOn != null ? publishedOn : signedOn != null ? signedOn : effectiveOn;
    }
}
