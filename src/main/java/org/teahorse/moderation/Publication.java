package org.teahorse.moderation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teahorse.actor.CurrentActor;
import org.teahorse.attachment.Attachment;
import org.teahorse.attachment.Attachments;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.content.ContentType;
import org.teahorse.content.ContentTypes;
import org.teahorse.content.KeptRows;
import org.teahorse.content.Protections;
import org.teahorse.content.Records;
import org.teahorse.content.RecordsWithdrawn;
import org.teahorse.identity.Messenger;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.moderation.store.CorrectionStore;
import org.teahorse.moderation.store.SubmissionStore;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.Settings;
import org.teahorse.source.RowMapping;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** Puts a submission before the public, by the way every record comes in; what it replaces is superseded in the same transaction. */
@ApplicationScoped
class Publication {

    private static final String ATTACHMENTS = "attachments";

    @Inject
    private SubmissionStore store;

    @Inject
    private CorrectionStore corrections;

    @Inject
    private ContentTypes types;

    @Inject
    private Records records;

    @Inject
    private KeptRows kept;

    @Inject
    private Protections protections;

    @EJB
    private Sources sources;

    @EJB
    private Attachments attachments;

    @Inject
    private SubmissionLog log;

    @Inject
    private Messenger messenger;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * Publishes.
     *
     * @return the record's number
     * @throws InvalidInputException when the row cannot be kept; nothing is changed then
     */
    long publish(long id, String desk, SubmissionLog.Words words) {
        Submission submission = store.find(id).orElseThrow();
        State from = submission.getState();
        ContentType type = types.of(submission.getType());
        Source source = sources.find(submission.getSourceKey());
        JsonObject row = withFiles(submission, type, row(submission));
        keepOut(submission, type, row);
        RowMapping.Mapped mapped = map(type, submission.getExternalId(), row);
        refuse(mapped.problems());
        if (mapped.row() != null) {
            refuse(type.importRows(source, List.of(mapped.row())).problems().stream().filter(RowProblem::rejected).toList());
        }
        // the import has sent everything and forgotten it
        Submission published = store.find(id).orElseThrow();
        CatalogueRecord record = record(type, published).orElseThrow();
        keepInPlace(published, record);
        store.publishedOf(published.getSourceKey(), published.getExternalId()).filter(before -> !before.getId().equals(id)).ifPresent(before -> {
            before.end(Step.SUPERSEDE);
            log.step(before, null, Step.SUPERSEDE, State.PUBLISHED, SubmissionLog.Words.NONE, false);
        });
        Instant now = clock.instant();
        Integer lasts = ModerationRule.of(published.getType()).lastsDays();
        published.write(row.toString(), published.getTitle(), published.getAuthor(), published.getEditedAt());
        published.publish(record.getId(), lasts == null ? null : LocalDate.now(clock).plusDays(lasts), now);
        log.step(published, desk, Step.PUBLISH, from, words, true);
        answer(published);
        messenger.tell(published.getAuthor(), "submission.published", List.of(published.getTitle()), published.getType().address(record.getId()));
        return record.getId();
    }

    /** What was read in a text must not carry a record into a division whose office never saw it. */
    private static void keepInPlace(Submission submission, CatalogueRecord record) {
        if (submission.getOrganisation() == null && !record.getRegionPath().equals(submission.getRegionPath())) {
            throw new InvalidInputException(List.of(Problem.of("region", "submission.region")));
        }
    }

    /** Publishes within a transaction that will be undone, so that its page can be looked at. */
    long preview(Submission submission) {
        ContentType type = types.of(submission.getType());
        RowMapping.Mapped mapped = map(type, submission.getExternalId(), row(submission));
        refuse(mapped.problems());
        refuse(type.importRows(sources.find(submission.getSourceKey()), List.of(mapped.row())).problems().stream().filter(RowProblem::rejected).toList());
        return record(type, submission).orElseThrow().getId();
    }

    /** Takes a publication off the public pages, and says why it ended. */
    void end(Submission submission, Step step, String desk, SubmissionLog.Words words) {
        ContentType type = types.of(submission.getType());
        record(type, submission).filter(record -> !record.isWithdrawn()).ifPresent(record -> {
            record.withdraw(step == Step.EXPIRE ? "expired" : "withdrawn", clock.instant());
            records.flush();
            type.unpublish(List.of(record.getId()));
        });
        submission.end(step);
        log.step(submission, desk, step, State.PUBLISHED, words, false);
    }

    /** Somebody took records off by another way: their submissions say so too. */
    void follow(@Observes RecordsWithdrawn withdrawn) {
        records.findAll(types.of(withdrawn.type()).entity(), withdrawn.ids()).forEach(record ->
                store.publishedOf(record.getSourceKey(), record.getExternalId()).ifPresent(submission -> {
                    submission.end(Step.WITHDRAW);
                    log.step(submission, null, Step.WITHDRAW, State.PUBLISHED, SubmissionLog.Words.NONE, false);
                }));
    }

    private Optional<? extends CatalogueRecord> record(ContentType type, Submission submission) {
        return Optional.ofNullable(records.byExternalId(type.entity(), submission.getSourceKey(), List.of(submission.getExternalId()))
                .get(submission.getExternalId()));
    }

    /** What is to be published: where the record changed since the work began, the writer's changes are made to what it is now. */
    private JsonObject row(Submission submission) {
        JsonObject written = Rows.read(submission.getFields());
        Optional<JsonObject> live = submission.getRecordId() == null ? Optional.empty() : kept.find(submission.getType(), submission.getRecordId());
        return submission.getBase() == null || live.isEmpty() ? written : Rows.merged(Rows.read(submission.getBase()), written, live.get());
    }

    /** Types whose records have attachments publish the files that were sent with them; those of others stay with the office. */
    private JsonObject withFiles(Submission submission, ContentType type, JsonObject row) {
        boolean attached = type.fields().stream().anyMatch(field -> field.name().equals(ATTACHMENTS));
        List<Attachment> files = attached ? attachments.list(SubmissionFiles.OWNER, submission.getId().toString()) : List.of();
        if (files.isEmpty()) {
            return row;
        }
        Map<UUID, String> texts = attachments.textOf(files.stream().map(Attachment::id).toList());
        JsonArrayBuilder all = Json.createArrayBuilder();
        Set<String> own = files.stream().map(file -> Settings.publicUrl() + file.address()).collect(Collectors.toSet());
        if (row.get(ATTACHMENTS) instanceof JsonArray before) {
            before.stream().filter(value -> !own.contains(value.asJsonObject().getString("url", ""))).forEach(all::add);
        }
        for (Attachment file : files) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("title", file.name()).add("url", Settings.publicUrl() + file.address())
                    .add("mediaType", file.mediaType());
            if (texts.get(file.id()) != null) {
                one.add("text", texts.get(file.id()));
            }
            all.add(one);
        }
        attachments.publish(SubmissionFiles.OWNER, submission.getId().toString());
        return Json.createObjectBuilder(row).add(ATTACHMENTS, all).build();
    }

    /** The next import must not undo what people corrected in a record that is imported. */
    private void keepOut(Submission submission, ContentType type, JsonObject row) {
        if (DeskSources.own(submission.getSourceKey()) || submission.getRecordId() == null) {
            return;
        }
        JsonObject live = kept.find(submission.getType(), submission.getRecordId()).orElse(JsonObject.EMPTY_JSON_OBJECT);
        Set<String> fields = new HashSet<>(Rows.differing(live, row));
        protections.of(type.entryType(), submission.getSourceKey(), submission.getExternalId()).forEach(field -> fields.add(field.name()));
        protections.protect(type.entryType(), submission.getSourceKey(), submission.getExternalId(), live, row, fields, current.get().name());
    }

    static RowMapping.Mapped map(ContentType type, String externalId, JsonObject row) {
        return RowMapping.plain(type.fields()).apply(1, Rows.with(row, "externalId", Json.createValue(externalId)));
    }

    private static void refuse(List<RowProblem> problems) {
        List<Problem> rejected = new ArrayList<>();
        problems.stream().filter(RowProblem::rejected).forEach(problem -> rejected.add(
                new Problem(problem.field() == null ? "" : problem.field(), problem.reason(), List.copyOf(problem.arguments()))));
        if (!rejected.isEmpty()) {
            throw new InvalidInputException(rejected);
        }
    }

    /** What a reader said is settled by the version that answers it. */
    private void answer(Submission submission) {
        if (submission.getCorrection() != null) {
            corrections.settle(submission.getCorrection(), Correction.State.DONE, submission.getTitle(), current.get().name(), clock.instant());
        }
    }
}
