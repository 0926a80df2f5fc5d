package org.teahorse.offering;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.identity.MandateFinder;
import org.teahorse.identity.Messenger;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.OrganisationFinder;
import org.teahorse.identity.OrganisationKind;
import org.teahorse.moderation.Editing;
import org.teahorse.moderation.State;
import org.teahorse.moderation.SubmissionFinder;
import org.teahorse.moderation.SubmissionSummary;
import org.teahorse.moderation.Submissions;
import org.teahorse.offering.store.OfferingDayStore;
import org.teahorse.provider.ProviderDetail;
import org.teahorse.provider.ProviderFinder;
import org.teahorse.provider.ProviderSummary;
import org.teahorse.search.EntryType;
import org.teahorse.shared.BusinessException;

/** A provider's own desk: what is left to do until it is listed, what it offers, and how often that is looked at. */
@Stateless
@RowScope
@RolesAllowed({"member", "staff"})
public class ProviderDesk {

    public static final int DAYS_COUNTED = 30;
    private static final int WARNED_DAYS = 60;
    private static final List<Integer> DAYS_BEFORE = List.of(60, 14, 1);

    @EJB
    private Editing editing;

    @EJB
    private Submissions submissions;

    @Inject
    private OrganisationFinder organisations;

    @Inject
    private ProviderFinder providers;

    @Inject
    private SubmissionFinder owners;

    @Inject
    private MandateFinder mandates;

    @Inject
    private Messenger messenger;

    @Inject
    private OfferingDayStore days;

    @Inject
    private OfferingCounts counts;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** How often an offering was opened and listed in the last {@value #DAYS_COUNTED} days. */
    public record Looks(long views, long appearances) {
        static final Looks NONE = new Looks(0, 0);
    }

    /** The desk of the provider the caller acts for; empty when there is none. */
    @RolesAllowed({"member", "staff"})
    public Optional<ProviderDeskState> desk() {
        return own().map(organisation -> {
            List<SubmissionSummary> profiles = submissions.ofOrganisation(organisation.id(), EntryType.PROVIDER);
            SubmissionSummary profile = profiles.stream().findFirst().orElse(null);
            Optional<ProviderDetail> listed = profiles.stream().filter(one -> one.state() == State.PUBLISHED).findFirst()
                    .map(one -> providers.detail(one.recordId())).filter(detail -> !detail.provider().left());
            List<SubmissionSummary> offerings = submissions.ofOrganisation(organisation.id(), EntryType.OFFERING);
            LocalDate today = LocalDate.now(clock);
            return new ProviderDeskState(organisation, access.allowsFor(Act.EDIT_LISTING, organisation.id()), profile, listed.orElse(null), offerings, looks(offerings),
                    listed.map(detail -> detail.qualifications().stream().filter(one -> one.to() != null
                            && !one.to().isAfter(today.plusDays(WARNED_DAYS))).toList()).orElse(List.of()), today);
        });
    }

    /** The provider the caller has chosen to act for, else the first. */
    private Optional<Organisation> own() {
        Actor actor = current.get();
        Map<UUID, Organisation> known = organisations.byId(actor.organisations());
        Optional<Organisation> chosen = Optional.ofNullable(actor.acting()).map(known::get).filter(one -> one.kind() == OrganisationKind.PROVIDER);
        return chosen.isPresent() ? chosen : actor.organisations().stream().map(known::get)
                .filter(one -> one != null && one.kind() == OrganisationKind.PROVIDER).findFirst();
    }

    private Map<Long, Looks> looks(List<SubmissionSummary> offerings) {
        Map<Long, Looks> looks = new HashMap<>();
        days.since(offerings.stream().map(SubmissionSummary::recordId).filter(id -> id != null).distinct().toList(), LocalDate.now(clock).minusDays(DAYS_COUNTED))
                .forEach(row -> looks.put(((Number) row[0]).longValue(), new Looks(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return looks;
    }

    /**
     * Begins what a provider says of itself: the record that an import brought of it, by its credit code, or a new one.
     *
     * @return the submission's number
     */
    @RolesAllowed({"member", "staff"})
    public long beginProfile(UUID token, UUID organisationId) {
        access.requireFor(Act.EDIT_LISTING, organisationId);
        Organisation organisation = provider(organisationId);
        Optional<SubmissionSummary> begun = submissions.ofOrganisation(organisationId, EntryType.PROVIDER).stream().findFirst();
        if (begun.isPresent()) {
            return begun.get().state() == State.PUBLISHED ? editing.change(token, EntryType.PROVIDER, begun.get().recordId()) : begun.get().id();
        }
        Optional<ProviderSummary> imported = organisation.creditCode() == null ? Optional.empty() : providers.byCreditCode(organisation.creditCode());
        if (imported.isPresent() && owners.organisationOf(imported.get().head().sourceKey(), imported.get().head().externalId()).isEmpty()) {
            return editing.takeOver(token, imported.get().head().id(), organisationId);
        }
        JsonObject row = Json.createObjectBuilder().add("name", organisation.name())
                .add("creditCode", organisation.creditCode() == null ? "" : organisation.creditCode()).add("region", organisation.region()).build();
        return editing.beginFor(token, EntryType.PROVIDER, organisationId, row);
    }

    private Organisation provider(UUID id) {
        return organisations.find(id).filter(one -> one.kind() == OrganisationKind.PROVIDER).orElseThrow(() -> new BusinessException("provider-desk.none"));
    }

    /**
     * Begins an offering.
     *
     * @param row what is known of it already; may be empty
     * @return the submission's number
     * @throws BusinessException while the provider is not listed
     */
    @RolesAllowed({"member", "staff"})
    public long beginOffering(UUID token, UUID organisationId, JsonObject row) {
        access.requireFor(Act.EDIT_LISTING, organisationId);
        provider(organisationId);
        ProviderSummary listed = submissions.ofOrganisation(organisationId, EntryType.PROVIDER).stream().filter(one -> one.state() == State.PUBLISHED).findFirst()
                .map(one -> providers.detail(one.recordId()).provider()).filter(one -> !one.left()).orElseThrow(() -> new BusinessException("provider-desk.not-listed"));
        return editing.beginFor(token, EntryType.OFFERING, organisationId, Json.createObjectBuilder(row)
                .add("provider", listed.head().sourceKey() + "/" + listed.head().externalId()).build());
    }

    /** Writes down what was counted. */
    @RolesAllowed("system")
    public void writeCounts() {
        LocalDate today = LocalDate.now(clock);
        counts.take().forEach((id, count) -> days.add(id, today, count.views(), count.appearances()));
    }

    /** Tells providers which of their recognitions end in 60, 14 and 1 days: after that day they are no longer claimed. */
    @RolesAllowed("system")
    public void warnOfEndings() {
        LocalDate today = LocalDate.now(clock);
        for (int before : DAYS_BEFORE) {
            providers.endingOn(today.plusDays(before)).forEach(ending ->
                    owners.organisationOf(ending.provider().head().sourceKey(), ending.provider().head().externalId()).ifPresent(organisation ->
                            mandates.members(organisation).forEach(person -> messenger.tell(person, "qualification.ending",
                                    List.of(ending.qualification().name(), ending.qualification().to().toString()), "/provider-desk"))));
        }
    }
}
