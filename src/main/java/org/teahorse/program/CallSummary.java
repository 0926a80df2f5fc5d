package org.teahorse.program;

import java.time.LocalDate;
import org.teahorse.content.RecordHead;

/**
 * What lists and the API say of a call; its name is the head's title.
 *
 * @param notice   reference, number or title of the paper that announced it; may be null
 * @param opensOn  first day; may be null
 * @param closesOn last day for whoever has no earlier one; may be null
 * @param state    what the organiser says beyond the days; may be null
 * @param phase    where it stands today
 */
public record CallSummary(RecordHead head, long programId, CallTrack track, String notice, LocalDate opensOn, LocalDate closesOn,
        CallState state, CallPhase phase, Integer quota, String place, CallParts parts) {

    /**
     * The last day on which an enterprise of a division may apply; null when none is known.
     *
     * @param path of the division; empty when it is not known
     */
    public LocalDate ownDeadline(String path) {
        return parts.own(path).map(CallParts.Deadline::on).orElse(closesOn);
    }

    /** Whether divisions have different last days for enterprises, so that the reader's own must be known. */
    public boolean dependsOnPlace() {
        return parts.deadlines().stream().anyMatch(deadline -> deadline.stage() == DeadlineStage.ENTERPRISE && !deadline.regionPath().isEmpty());
    }
}
