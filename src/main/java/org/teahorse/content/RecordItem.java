package org.teahorse.content;

import java.util.List;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Settings;

/**
 * What the read API says of any record; what each type says besides stands in its subclass. A withdrawn one is a tombstone: its ids,
 * its address, when it changed and {@link #withdrawnAt}.
 */
public class RecordItem {

    public final long id;
    public final String externalId;
    /** Key of its source. */
    public final String source;
    /** Of its page. */
    public final String url;
    public final String title;
    /** Null when it was not translated. */
    public final String titleEn;
    public final String summary;
    public final String summaryEn;
    public final List<String> topics;
    public final List<String> industries;
    /** Code of its division; null for none in particular. */
    public final String region;
    public final String sourceUrl;
    /** Whether it is invented, for demonstration. */
    public final boolean demonstration;
    /** Whether it was not compared with its source for too long. */
    public final Boolean stale;
    public final String updatedAt;
    public final String checkedAt;
    /** Null while it is published. */
    public final String withdrawnAt;

    protected RecordItem(EntryType type, RecordHead head) {
        boolean live = head.withdrawnAt() == null;
        id = head.id();
        externalId = head.externalId();
        source = head.sourceKey();
        url = Settings.publicUrl() + type.address(head.id());
        title = live ? head.title() : null;
        titleEn = live ? head.translations().text("title", "en") : null;
        summary = live ? head.summary() : null;
        summaryEn = live ? head.translations().text("summary", "en") : null;
        topics = live ? head.topics() : null;
        industries = live ? head.industries() : null;
        region = live ? head.region() : null;
        sourceUrl = live ? head.sourceUrl() : null;
        demonstration = head.demonstration();
        stale = live ? head.stale() : null;
        updatedAt = head.updatedAt().toString();
        checkedAt = live ? head.checkedAt().toString() : null;
        withdrawnAt = live ? null : head.withdrawnAt().toString();
    }
}
