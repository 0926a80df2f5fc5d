package org.teahorse.content;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What every record of the catalogue has. Life: created by an import; updated whenever the source says something else; withdrawn when
 * the source no longer has it, and back again when it returns. Never deleted: its number and address stay.
 */
@MappedSuperclass
public abstract class CatalogueRecord {

    @Version
    private int version;

    @Column(name = "source_key")
    private String sourceKey;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "content_hash", columnDefinition = "char(64)")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String contentHash;

    private String title;

    /** JSON object: language → field → text. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String translations = "{}";

    private String summary;

    private String region;

    @Column(name = "region_path")
    private String regionPath = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] topics = {};

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] industries = {};

    @Column(name = "source_url")
    private String sourceUrl;

    private boolean demonstration;

    @Column(name = "first_published_at", updatable = false)
    private Instant firstPublishedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "checked_at")
    private Instant checkedAt;

    /** The day somebody compared it with its source by hand; null when its imports are its checks. */
    @Column(name = "checked_on")
    private LocalDate checkedOn;

    private boolean stale;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected CatalogueRecord() {
        // for the persistence provider
    }

    protected CatalogueRecord(String sourceKey, String externalId, Instant now) {
        this.sourceKey = sourceKey;
        this.externalId = externalId;
        this.firstPublishedAt = now;
    }

    public abstract Long getId();

    /**
     * What a source says of any record.
     *
     * @param hash       of everything that decides what is kept of its row
     * @param regionPath empty for none in particular
     * @param checkedAt  when it was last compared with its source
     * @param checkedOn  the day the source states for that; null when the import is the check
     */
    public record Facts(String hash, String title, String translations, String summary, String region, String regionPath, String[] topics,
            String[] industries, String sourceUrl, boolean demonstration, Instant checkedAt, LocalDate checkedOn) {
    }

    /** Takes over what the source says now; a withdrawn record is thereby published again. */
    protected void take(Facts facts, Instant now) {
        contentHash = facts.hash();
        title = facts.title();
        translations = facts.translations();
        summary = facts.summary();
        region = facts.region();
        regionPath = facts.regionPath();
        topics = facts.topics();
        industries = facts.industries();
        sourceUrl = facts.sourceUrl();
        demonstration = facts.demonstration();
        checkedAt = facts.checkedAt();
        checkedOn = facts.checkedOn();
        updatedAt = now;
        withdrawnAt = null;
        withdrawnReason = null;
    }

    public void withdraw(String reason, Instant now) {
        withdrawnAt = now;
        withdrawnReason = reason;
        updatedAt = now;
    }

    /** Notes whether it was not checked for too long. */
    public void judge(Freshness freshness) {
        stale = freshness == Freshness.STALE;
    }

    /** What lists say of it, whatever it is. */
    public RecordHead head() {
        return new RecordHead(getId(), sourceKey, externalId, title, Translations.read(translations), summary, List.of(topics),
                List.of(industries), region, regionPath, sourceUrl, demonstration, stale, updatedAt, checkedAt, withdrawnAt);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
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

    public String getTitle() {
        return title;
    }

    public String getTranslations() {
        return translations;
    }

    public String getSummary() {
        return summary;
    }

    public String getRegion() {
        return region;
    }

    public String getRegionPath() {
        return regionPath;
    }

    public String[] getTopics() {
        return topics.clone();
    }

    public String[] getIndustries() {
        return industries.clone();
    }

    public String getSourceUrl() {
        return sourceUrl;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public boolean isStale() {
        return stale;
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
}
