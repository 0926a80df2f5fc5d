package org.teahorse.offering.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.teahorse.moderation.State;
import org.teahorse.moderation.SubmissionSummary;
import org.teahorse.offering.ProviderDesk;
import org.teahorse.offering.ProviderDeskState;

/** The desk of a provider. */
@Named
@RequestScoped
public class OfferingDeskView {

    private static final int RENEWABLE_DAYS = 60;

    @EJB
    private ProviderDesk desk;

    @Inject
    private Clock clock;

    private ProviderDeskState state;

    public void load() {
        state = desk.desk().orElse(null);
    }

    /** Null when the reader acts for no provider. */
    public ProviderDeskState getState() {
        return state;
    }

    public List<ProviderDeskState.Task> getTasks() {
        return Arrays.asList(ProviderDeskState.Task.values());
    }

    /** Its offerings as they are now: of each record the newest version, what was superseded left out. */
    public List<SubmissionSummary> getOfferings() {
        return state.offerings().stream().filter(offering -> offering.state() != State.SUPERSEDED).toList();
    }

    /** Whether a publication ends soon enough to be renewed. */
    public boolean renewable(SubmissionSummary offering) {
        return offering.state() == State.PUBLISHED && offering.expiresOn() != null
                && offering.expiresOn().isBefore(LocalDate.now(clock).plusDays(RENEWABLE_DAYS));
    }

    public long getViews() {
        return state.looks().values().stream().mapToLong(ProviderDesk.Looks::views).sum();
    }

    public long getAppearances() {
        return state.looks().values().stream().mapToLong(ProviderDesk.Looks::appearances).sum();
    }

    public long getLive() {
        return state.offerings().stream().filter(offering -> offering.state() == State.PUBLISHED).count();
    }

    public int getDays() {
        return ProviderDesk.DAYS_COUNTED;
    }
}
