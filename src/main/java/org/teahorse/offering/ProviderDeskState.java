package org.teahorse.offering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.teahorse.identity.Organisation;
import org.teahorse.moderation.State;
import org.teahorse.moderation.SubmissionSummary;
import org.teahorse.provider.ProviderDetail;
import org.teahorse.provider.Qualification;

/**
 * Everything a provider sees at its desk.
 *
 * @param editable  whether the caller may write for it
 * @param profile   its newest version of what it says of itself; null before the first
 * @param listed    as the public sees it; null until it is admitted
 * @param offerings versions of what it offers, newest first
 * @param looks     how often each offering was looked at, by its record
 * @param ending    its qualifications that ended or end soon
 */
public record ProviderDeskState(Organisation organisation, boolean editable, SubmissionSummary profile, ProviderDetail listed,
        List<SubmissionSummary> offerings, Map<Long, ProviderDesk.Looks> looks, List<Qualification> ending, LocalDate today) {

    public ProviderDeskState {
        offerings = List.copyOf(offerings);
        looks = Map.copyOf(looks);
        ending = List.copyOf(ending);
    }

    /** What leads to a first live offering, in order. */
    public enum Task { ORGANISATION, PROFILE, SUBMIT, ADMISSION, OFFERING, LIVE }

    /** Whether a task is done. */
    public boolean done(Task task) {
        return switch (task) {
            case ORGANISATION -> organisation.creditCode() != null;
            case PROFILE -> profile != null;
            case SUBMIT -> profile != null && (listed != null || profile.state() == State.SUBMITTED || profile.state() == State.APPROVED);
            case ADMISSION -> listed != null;
            case OFFERING -> !offerings.isEmpty();
            case LIVE -> offerings.stream().anyMatch(offering -> offering.state() == State.PUBLISHED);
        };
    }

    /** The first task that is left; null when all are done. */
    public Task next() {
        for (Task task : Task.values()) {
            if (!done(task)) {
                return task;
            }
        }
        return null;
    }

    /** How often a record was looked at. */
    public ProviderDesk.Looks looks(Long record) {
        return record == null ? ProviderDesk.Looks.NONE : looks.getOrDefault(record, ProviderDesk.Looks.NONE);
    }
}
