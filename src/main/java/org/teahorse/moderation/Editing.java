package org.teahorse.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RefusedException;
import org.teahorse.actor.RowScope;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.content.ContentType;
import org.teahorse.content.ContentTypes;
import org.teahorse.content.KeptRows;
import org.teahorse.content.Records;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.OrganisationFinder;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.moderation.store.CorrectionStore;
import org.teahorse.moderation.store.SubmissionStore;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;
import org.teahorse.source.ContentField;
import org.teahorse.source.RowMapping;
import org.teahorse.taxonomy.Taxonomy;

/** The author's side: begins versions of records, saves what is written, submits it and takes it back. */
@Stateless
@RowScope
@RolesAllowed({"member", "staff"})
public class Editing {

    private static final Set<EntryType> OF_ORGANISATIONS = Set.of(EntryType.PROVIDER, EntryType.OFFERING);
    private static final List<String> NAMES = List.of("title", "name", "unit");

    @Inject
    private SubmissionStore store;

    @Inject
    private SubmissionAccess may;

    @Inject
    private SubmissionLog log;

    @Inject
    private CorrectionStore corrections;

    @Inject
    private ContentTypes types;

    @Inject
    private Records records;

    @Inject
    private KeptRows kept;

    @Inject
    private OrganisationFinder organisations;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Examiner examiner;

    @Inject
    private Publication publication;

    @Inject
    private Clock clock;

    /**
     * Begins a record of a unit of government.
     *
     * @param token  of the form: sent twice, it begins once
     * @param region code of the division it will belong to
     * @return the submission's number
     */
    @RolesAllowed("staff")
    public long begin(UUID token, EntryType type, String region, JsonObject row) {
        String path = pathOf(region);
        access.require(Act.EDIT_CONTENT, path);
        Optional<Submission> before = store.byToken(token);
        if (before.isPresent()) {
            return before.get().getId();
        }
        Submission submission = fresh(token, type, SubmissionKind.NEW, null, region, path);
        JsonObjectBuilder begun = Json.createObjectBuilder(row);
        add(type, begun, row, "region", region);
        regions.find(region).map(Region::level).ifPresent(level -> add(type, begun, row, "level", level));
        return keep(submission, "item-" + token, null, begun.build());
    }

    private String pathOf(String region) {
        return regions.find(region).filter(Region::current).map(Region::path)
                .orElseThrow(() -> new InvalidInputException(List.of(Problem.of("region", "region.unknown", region))));
    }

    private void add(EntryType type, JsonObjectBuilder row, JsonObject given, String field, String value) {
        if (!given.containsKey(field) && types.of(type).fields().stream().map(ContentField::name).anyMatch(field::equals)) {
            row.add(field, value);
        }
    }

    /**
     * Begins what a provider says of itself or offers. An organisation has one record of itself: asked again, it gets the same.
     *
     * @return the submission's number
     */
    @RolesAllowed({"member", "staff"})
    public long beginFor(UUID token, EntryType type, UUID organisationId, JsonObject row) {
        access.requireFor(Act.EDIT_LISTING, organisationId);
        if (!OF_ORGANISATIONS.contains(type)) {
            throw new RefusedException(Act.EDIT_CONTENT);
        }
        Optional<Submission> before = type == EntryType.PROVIDER ? store.ofOrganisation(organisationId, type).stream().findFirst() : store.byToken(token);
        if (before.isPresent()) {
            return before.get().getId();
        }
        Organisation organisation = organisations.find(organisationId).orElseThrow(() -> new RefusedException(Act.EDIT_LISTING));
        Submission submission = fresh(token, type, SubmissionKind.NEW, organisationId, organisation.region(), organisation.regionPath());
        return keep(submission, type == EntryType.PROVIDER ? "org-" + organisationId : "item-" + token, null, row);
    }

    /**
     * Takes over the record that imports brought of an organisation: both must have the same credit code, and the office decides.
     *
     * @return the submission's number
     */
    @RolesAllowed({"member", "staff"})
    public long takeOver(UUID token, long providerId, UUID organisationId) {
        access.requireFor(Act.EDIT_LISTING, organisationId);
        Organisation organisation = organisations.find(organisationId).orElseThrow(() -> new RefusedException(Act.EDIT_LISTING));
        JsonObject row = kept.find(EntryType.PROVIDER, providerId).orElseThrow(() -> new NotFoundException("record.unknown", String.valueOf(providerId)));
        if (organisation.creditCode() == null || !organisation.creditCode().equalsIgnoreCase(row.getString("creditCode", null))) {
            throw new BusinessException("submission.other-code");
        }
        CatalogueRecord record = records.any(types.of(EntryType.PROVIDER).entity(), providerId);
        Optional<Submission> open = store.openOf(record.getSourceKey(), record.getExternalId());
        if (open.isPresent()) {
            return visible(open.get());
        }
        Submission submission = fresh(token, EntryType.PROVIDER, SubmissionKind.CHANGE, organisationId, record.getRegion(), record.getRegionPath());
        submission.beginFrom(row.toString());
        return keep(submission, record, row);
    }

    /**
     * Begins another version of a published record; whoever finds one begun joins it.
     *
     * @return the submission's number
     * @throws BusinessException when an earlier release imported the record and nothing of its row is kept
     */
    @RolesAllowed({"member", "staff"})
    public long change(UUID token, EntryType type, long recordId) {
        CatalogueRecord record = records.published(types.of(type).entity(), recordId);
        Optional<Submission> open = store.openOf(record.getSourceKey(), record.getExternalId());
        if (open.isPresent()) {
            return visible(open.get());
        }
        Optional<Submission> published = store.publishedOf(record.getSourceKey(), record.getExternalId());
        UUID organisation = published.map(Submission::getOrganisation).filter(id -> access.allowsFor(Act.EDIT_LISTING, id)).orElse(null);
        if (organisation == null) {
            access.require(Act.EDIT_CONTENT, record.getRegionPath());
        }
        JsonObject row = kept.find(type, recordId).orElseThrow(() -> new BusinessException("submission.no-row"));
        Submission submission = fresh(token, type, SubmissionKind.CHANGE, organisation, record.getRegion(), record.getRegionPath());
        submission.beginFrom(row.toString());
        published.filter(before -> before.getUpstreamId() != null).ifPresent(before ->
                submission.localise(before.getUpstreamType(), before.getUpstreamId(), before.getUpstream()));
        return keep(submission, record, row);
    }

    private long visible(Submission open) {
        if (!may.mayRead(open)) {
            throw new BusinessException("submission.elsewhere");
        }
        return open.getId();
    }

    /** Begins the version that answers what a reader said is wrong. */
    @RolesAllowed("staff")
    public long answer(UUID token, long correctionId) {
        CorrectionStore.Target target = corrections.target(correctionId)
                .orElseThrow(() -> new NotFoundException("record.unknown", String.valueOf(correctionId)));
        long id = change(token, target.type(), target.recordId());
        Submission submission = store.lock(id).orElseThrow();
        if (submission.getCorrection() == null) {
            submission.answer(correctionId);
            corrections.answered(correctionId, id);
        }
        return id;
    }

    /**
     * Begins what a division makes of a program or call of a higher level: its own copy, in which its days, places, contacts and amounts
     * are set. A division has one of each: asked again, it gets the same.
     *
     * @return the submission's number
     */
    @RolesAllowed("staff")
    public long localise(UUID token, EntryType type, long recordId, String region) {
        String path = pathOf(region);
        access.require(Act.EDIT_CONTENT, path);
        CatalogueRecord above = records.published(types.of(type).entity(), recordId);
        if (type != EntryType.PROGRAM && type != EntryType.CALL || !above.getRegionPath().isEmpty() && !path.startsWith(above.getRegionPath() + "/")) {
            throw new BusinessException("submission.not-above");
        }
        Optional<Submission> before = store.localised(type, recordId, region);
        if (before.isPresent()) {
            return before.get().getId();
        }
        JsonObject row = kept.find(type, recordId).orElseThrow(() -> new BusinessException("submission.no-row"));
        Submission submission = fresh(token, type, SubmissionKind.LOCAL, null, region, path);
        submission.localise(type, recordId, row.toString());
        return keep(submission, "item-" + token, null, local(type, row, above, region));
    }

    private JsonObject local(EntryType type, JsonObject row, CatalogueRecord above, String region) {
        JsonObjectBuilder local = Json.createObjectBuilder(row).add("region", region);
        local.remove("sourceUrl").remove("checkedOn");
        regions.find(region).map(Region::level).ifPresent(level -> {
            if (type == EntryType.PROGRAM) {
                local.add("level", level);
            }
        });
        if (type == EntryType.PROGRAM) {
            local.add("generalProgram", above.getSourceKey() + "/" + above.getExternalId()).remove("contacts");
        } else {
            local.add("program", programOf(row, above)).remove("deadlines").remove("channels").remove("place").remove("state");
        }
        return local.build();
    }

    /** A reference that holds from any source. */
    private String programOf(JsonObject row, CatalogueRecord call) {
        String program = row.getString("program");
        boolean same = !records.byExternalId(types.of(EntryType.PROGRAM).entity(), call.getSourceKey(), List.of(program)).isEmpty();
        return same ? call.getSourceKey() + "/" + program : program;
    }

    private Submission fresh(UUID token, EntryType type, SubmissionKind kind, UUID organisation, String region, String path) {
        Submission submission = new Submission(token, type, kind, organisation, may.person(Act.EDIT_CONTENT), current.get().name(), clock.instant());
        submission.belong(region, path);
        return submission;
    }

    private long keep(Submission submission, CatalogueRecord record, JsonObject row) {
        submission.of(record.getSourceKey(), record.getExternalId(), record.getId());
        return write(submission, row);
    }

    private long keep(Submission submission, String externalId, Long record, JsonObject row) {
        submission.of(DeskSources.key(submission.getType()), externalId, record);
        return write(submission, row);
    }

    private long write(Submission submission, JsonObject row) {
        submission.write(row.toString(), title(row), submission.getAuthor(), clock.instant());
        store.add(submission);
        log.step(submission, null, Step.BEGIN, null, SubmissionLog.Words.NONE, false);
        return submission.getId();
    }

    private static String title(JsonObject row) {
        return NAMES.stream().map(row::get).filter(JsonString.class::isInstance).map(value -> ((JsonString) value).getString().strip())
                .findFirst().orElse("");
    }

    /**
     * Saves what is written, whatever is still wrong with it.
     *
     * @param version the one the writer began from
     * @return the new version
     * @throws StepPassedException when somebody changed it since
     */
    @RolesAllowed({"member", "staff"})
    public int save(long id, int version, JsonObject typed) {
        Submission submission = may.toWrite(id, version);
        if (!submission.getState().editable()) {
            throw new BusinessException("submission.locked");
        }
        ContentType type = types.of(submission.getType());
        JsonObject row = decided(submission, RowMapping.plain(type.fields()).canonical(typed));
        move(submission, row);
        submission.write(row.toString(), title(row), current.get().person(), clock.instant());
        if (submission.getTitle().isEmpty()) {
            // a paper names itself
            Optional.ofNullable(examiner.examine(submission).found().get("title")).ifPresent(found -> submission.call(found.value()));
        }
        store.flush();
        return submission.getVersion();
    }

    /** What was typed, with those fields as they were that its writers do not decide; a record of a unit always says where it belongs. */
    private static JsonObject decided(Submission submission, JsonObject typed) {
        JsonObject before = Rows.read(submission.getFields());
        JsonObjectBuilder row = Json.createObjectBuilder(typed);
        submission.fixed().forEach(field -> {
            if (before.containsKey(field)) {
                row.add(field, before.get(field));
            } else {
                row.remove(field);
            }
        });
        if (submission.getKind() == SubmissionKind.NEW && before.containsKey("region") && !typed.containsKey("region")) {
            row.add("region", before.get("region"));
        }
        return row.build();
    }

    /** A new record of a unit belongs where its row says, if that is the writer's to say. */
    private void move(Submission submission, JsonObject row) {
        String region = row.get("region") instanceof JsonString code ? code.getString() : null;
        boolean free = !submission.fixed().contains("region");
        if (free && region != null && !region.equals(submission.getRegion()) && regions.find(region).isPresent()) {
            String path = pathOf(region);
            if (!access.allows(Act.EDIT_CONTENT, path)) {
                throw new InvalidInputException(List.of(Problem.of("region", "submission.region")));
            }
            submission.belong(region, path);
        }
    }

    /**
     * Hands it to the office of its division.
     *
     * @throws InvalidInputException when the row could not be published as it is
     */
    @RolesAllowed({"member", "staff"})
    public void submit(long id, int version) {
        Submission submission = may.toWrite(id, version);
        may.requireStep(submission, Step.SUBMIT);
        State from = submission.getState();
        refuse(submission);
        LocalDate due = taxonomy.calendar().plus(LocalDate.now(clock), ModerationRule.of(submission.getType()).reviewDays());
        submission.submit(submission.getRegionPath(), due, clock.instant());
        log.step(submission, null, Step.SUBMIT, from, SubmissionLog.Words.NONE, true);
    }

    private void refuse(Submission submission) {
        List<Problem> problems = examiner.examine(submission).problems().stream().filter(problem -> problem.rejected())
                .map(problem -> new Problem(problem.field() == null ? "" : problem.field(), problem.reason(), List.copyOf(problem.arguments()))).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Takes it back from the office, as long as nobody has decided. */
    @RolesAllowed({"member", "staff"})
    public void recall(long id, int version) {
        Submission submission = may.toWrite(id, version);
        may.requireStep(submission, Step.RECALL);
        submission.recall();
        log.step(submission, null, Step.RECALL, State.SUBMITTED, SubmissionLog.Words.NONE, false);
    }

    /** Gives it up; its history stays. */
    @RolesAllowed({"member", "staff"})
    public void discard(long id, int version) {
        Submission submission = may.toWrite(id, version);
        may.requireStep(submission, Step.ARCHIVE);
        State from = submission.getState();
        submission.end(Step.ARCHIVE);
        log.step(submission, null, Step.ARCHIVE, from, SubmissionLog.Words.NONE, false);
    }

    /** Extends a publication by its type's term from today, without another review: nothing in it changes. Safe to repeat. */
    @RolesAllowed({"member", "staff"})
    public void renew(long id) {
        Submission submission = may.locked(id);
        may.requireWrite(submission);
        Integer lasts = ModerationRule.of(submission.getType()).lastsDays();
        LocalDate until = lasts == null ? null : LocalDate.now(clock).plusDays(lasts);
        if (until == null || submission.getExpiresOn() == null || !submission.allows(Step.RENEW)) {
            throw new BusinessException("submission.not-renewable");
        }
        if (!until.equals(submission.getExpiresOn())) {
            submission.renew(until);
            log.step(submission, null, Step.RENEW, State.PUBLISHED, SubmissionLog.Words.NONE, false);
        }
    }

    /** Takes one's own publication off the public pages. */
    @RolesAllowed({"member", "staff"})
    public void withdraw(long id) {
        Submission submission = may.locked(id);
        if (submission.getOrganisation() == null) {
            throw new RefusedException(Act.EDIT_LISTING);
        }
        may.requireWrite(submission);
        may.requireStep(submission, Step.WITHDRAW);
        publication.end(submission, Step.WITHDRAW, null, SubmissionLog.Words.NONE);
    }

    /** Begins a copy of what one offers. */
    @RolesAllowed({"member", "staff"})
    public long copy(UUID token, long id) {
        Submission from = may.visible(id);
        if (from.getOrganisation() == null) {
            throw new RefusedException(Act.EDIT_LISTING);
        }
        JsonObject row = Rows.read(from.getFields());
        return beginFor(token, from.getType(), from.getOrganisation(), row);
    }
}
