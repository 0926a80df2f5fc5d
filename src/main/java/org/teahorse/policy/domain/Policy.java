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
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.policy.PolicyForm;
import org.teahorse.policy.PolicyRole;
import org.teahorse.policy.Validity;
import org.teahorse.policy.ValidityBasis;
import org.teahorse.shared.AdministrativeLevel;

/** A policy document as the catalogue keeps it. */
@Entity
@Table(name = "policy")
public class Policy extends CatalogueRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy")
    @SequenceGenerator(name = "policy", sequenceName = "policy_id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "index_number")
    private String indexNumber;

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

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] audiences = {};

    @Column(name = "audience_scope")
    private String audienceScope;

    @Column(name = "family_key")
    private String familyKey;

    @Column(name = "copy_of")
    private Long copyOf;

    /** JSON object: name of a field → {@code {method, quote}}, for values that were found in title and text. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String extracted = "{}";

    @Column(name = "current_text")
    private Long currentText;

    protected Policy() {
        // for the persistence provider
    }

    /** A policy seen for the first time. */
    public Policy(String sourceKey, String externalId, Instant now) {
        super(sourceKey, externalId, now);
    }

    /** What a source says of a policy, with what was found in title and text where it says nothing. */
    public record Facts(CatalogueRecord.Facts record, String indexNumber, String innerTitle, String documentNumber,
            String documentNumberKey, String[] issuers, AdministrativeLevel level, PolicyForm form, PolicyRole role,
            LocalDate signedOn, LocalDate publishedOn, LocalDate effectiveOn, LocalDate expiresOn, Validity validity,
            ValidityBasis validityBasis, String validityEvidence, String[] audiences, String audienceScope, String familyKey,
            String extracted) {
    }

    /** Takes over what the source says now; a withdrawn policy is thereby published again. */
    public void take(Facts facts, Instant now) {
        take(facts.record(), now);
        indexNumber = facts.indexNumber();
        innerTitle = facts.innerTitle();
        documentNumber = facts.documentNumber();
        documentNumberKey = facts.documentNumberKey();
        issuers = facts.issuers();
        level = facts.level();
        form = facts.form();
        role = facts.role();
        signedOn = facts.signedOn();
        publishedOn = facts.publishedOn();
        effectiveOn = facts.effectiveOn();
        expiresOn = facts.expiresOn();
        validity = facts.validity();
        validityBasis = facts.validityBasis();
        validityEvidence = facts.validityEvidence();
        audiences = facts.audiences();
        audienceScope = facts.audienceScope();
        familyKey = facts.familyKey();
        extracted = facts.extracted();
    }

    /** Points to the version of the text that is shown. */
    public void show(PolicyText text) {
        currentText = text == null ? null : text.getId();
    }

    @Override
    public Long getId() {
        return id;
    }

    public String getIndexNumber() {
        return indexNumber;
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

    public String[] getAudiences() {
        return audiences.clone();
    }

    public String getAudienceScope() {
        return audienceScope;
    }

    public String getFamilyKey() {
        return familyKey;
    }

    public Long getCopyOf() {
        return copyOf;
    }

    public String getExtracted() {
        return extracted;
    }

    public Long getCurrentText() {
        return currentText;
    }

    /** The day that counts for sorting: published, else signed, else effective. May be null. */
    public LocalDate day() {
        return publishedOn != null ? publishedOn : signedOn != null ? signedOn : effectiveOn;
    }
}
