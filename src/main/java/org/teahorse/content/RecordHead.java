package org.teahorse.content;

import java.time.Instant;
import java.util.List;

/**
 * What lists, feeds and the API say of any record.
 *
 * @param regionPath codes from the widest division to its own, joined by {@code /}; empty for none in particular
 * @param checkedAt  when it was last compared with its source
 * @param stale      whether that is too long ago
 * @param withdrawnAt when it was taken off; null while it is published
 */
public record RecordHead(long id, String sourceKey, String externalId, String title, Translations translations, String summary,
        List<String> topics, List<String> industries, String region, String regionPath, String sourceUrl, boolean demonstration,
        boolean stale, Instant updatedAt, Instant checkedAt, Instant withdrawnAt) {

    /** The title in a language; the original when it was not translated. */
    public String title(String language) {
        String translated = translations.text("title", language);
        return translated == null ? title : translated;
    }
}
