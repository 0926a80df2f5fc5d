package org.teahorse.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.teahorse.search.EntryType;

/**
 * What lists say of a submission.
 *
 * @param version      grows with every change; a form says which it was made for
 * @param recordId     number of the published record; null while there is none
 * @param regionPath   path of its division
 * @param deskPath     path of the division whose office has to act; null when nobody's has
 * @param organisation for whom it is written; null for a unit of government
 * @param dueOn        the last day for whoever has to act; null when nobody has
 * @param reason       why it was returned; null when it was not
 */
public record SubmissionSummary(long id, int version, EntryType type, SubmissionKind kind, State state, String title, Long recordId,
        String regionPath, String deskPath, UUID organisation, String authorName, Instant editedAt, Instant submittedAt, Instant waitingSince,
        LocalDate dueOn, Reason reason, String reasonText, Instant publishAt, Instant publishedAt, LocalDate expiresOn, Long correction) {
}
