package org.teahorse.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.content.CatalogueRecord;
import org.teahorse.content.ContentTypes;
import org.teahorse.content.KeptRows;
import org.teahorse.content.Protections;
import org.teahorse.content.Records;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.moderation.domain.TextHints;
import org.teahorse.moderation.store.SubmissionStore;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.EntryType;
import org.teahorse.search.SearchRequest;
import org.teahorse.shared.Page;
import org.teahorse.shared.TextFolding;

/** Shows submissions to those who write them and those who decide on them. */
@Stateless
@RowScope
@RolesAllowed({"member", "staff"})
public class Submissions {

    private static final int MOST_VERSIONS = 50;
    private static final int MOST_CONFLICTS = 500;
    private static final double NEARLY_THE_SAME = 0.6;

    @Inject
    private SubmissionStore store;

    @Inject
    private SubmissionAccess may;

    @Inject
    private Examiner examiner;

    @Inject
    private Publication publication;

    @Inject
    private ContentTypes types;

    @Inject
    private Records records;

    @Inject
    private KeptRows kept;

    @Inject
    private Protections protections;

    @EJB
    private CatalogueSearch search;

    @Inject
    private RowComparison comparison;

    @Inject
    private Access access;

    /** Everything of one. @throws org.teahorse.shared.NotFoundException also for one the caller may not see */
    @RolesAllowed({"member", "staff"})
    public SubmissionDetail detail(long id) {
        Submission submission = may.visible(id);
        boolean staff = access.allows(Act.READ_DRAFTS, submission.getRegionPath());
        boolean writes = may.mayWrite(submission);
        return new SubmissionDetail(SubmissionStore.summary(submission), Rows.read(submission.getFields()), live(submission),
                Rows.read(submission.getBase()), upstream(submission), may.steps(submission), submission.fixed(), writes && submission.getState().editable(),
                may.own(submission), may.recused(submission), store.steps(id), staff && !may.own(submission) ? store.notes(id) : List.of());
    }

    private JsonObject live(Submission submission) {
        return submission.getRecordId() == null ? null : kept.find(submission.getType(), submission.getRecordId()).orElse(null);
    }

    private SubmissionDetail.Upstream upstream(Submission submission) {
        if (submission.getUpstreamId() == null) {
            return null;
        }
        CatalogueRecord above = records.any(types.of(submission.getUpstreamType()).entity(), submission.getUpstreamId());
        return new SubmissionDetail.Upstream(submission.getUpstreamType(), above.head().id(), above.getTitle(), Rows.read(submission.getUpstream()),
                above.isWithdrawn() ? null : kept.find(submission.getUpstreamType(), submission.getUpstreamId()).orElse(null));
    }

    /** What the rules say of it, what it may repeat, and what a reviewer should look at. */
    @RolesAllowed({"member", "staff"})
    public SubmissionCheck check(long id) {
        Submission submission = may.visible(id);
        JsonObject row = Rows.read(submission.getFields());
        return new SubmissionCheck(examiner.examine(submission), similar(submission), TextHints.find(texts(row)), types.of(submission.getType()).evidence(row));
    }

    private static String texts(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(Submissions::texts).collect(Collectors.joining("\n"));
        }
        return value instanceof JsonObject object ? object.entrySet().stream().filter(entry -> !entry.getKey().equals("contacts"))
                .map(entry -> texts(entry.getValue())).collect(Collectors.joining("\n")) : "";
    }

    private List<SubmissionCheck.Similar> similar(Submission submission) {
        if (submission.getTitle().isBlank()) {
            return List.of();
        }
        return search.search(SearchRequest.of(Map.of("q", List.of(submission.getTitle()), "type", List.of(submission.getType().label()),
                "pageSize", List.of("5"), "internal", List.of("true")))).hits().stream()
                .filter(hit -> submission.getRecordId() == null || hit.id() != submission.getRecordId())
                .filter(hit -> submission.getUpstreamId() == null || hit.id() != submission.getUpstreamId())
                .filter(hit -> likeness(hit.title(), submission.getTitle()) >= NEARLY_THE_SAME)
                .map(hit -> new SubmissionCheck.Similar(hit.title(), hit.url())).toList();
    }

    /** The share of pairs of neighbouring characters that two names have in common. */
    static double likeness(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return all.isEmpty() ? 0 : (double) first.size() / all.size();
    }

    private static Set<String> pairs(String text) {
        String folded = TextFolding.withoutSpaces(text);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < folded.length(); i++) {
            pairs.add(folded.substring(i, i + 2));
        }
        return pairs;
    }

    /** What would change before the public: field by field, clause by clause. Against nothing for a new record, against what it localises for a local one. */
    @RolesAllowed({"member", "staff"})
    public List<FieldChange> comparison(long id, Locale locale) {
        Submission submission = may.visible(id);
        JsonObject written = Rows.read(submission.getFields());
        boolean done = submission.getState() == State.PUBLISHED || submission.getState() == State.SUPERSEDED;
        JsonObject base = submission.getBase() != null ? done ? Rows.read(submission.getBase()) : Optional.ofNullable(live(submission)).orElse(Rows.read(submission.getBase()))
                : submission.getUpstream() != null ? Rows.read(submission.getUpstream()) : JsonObject.EMPTY_JSON_OBJECT;
        JsonObject becomes = submission.getBase() != null && !done ? Rows.merged(Rows.read(submission.getBase()), written, base) : written;
        return comparison.compare(types.of(submission.getType()), base, becomes, locale);
    }

    /** What changed in the record a local one was made from, since then; empty when there is none or nothing did. */
    @RolesAllowed({"member", "staff"})
    public List<FieldChange> upstreamChanges(long id, Locale locale) {
        SubmissionDetail.Upstream upstream = upstream(may.visible(id));
        return upstream == null || upstream.now() == null ? List.of()
                : comparison.compare(types.of(upstream.type()), upstream.taken(), upstream.now(), locale).stream().filter(FieldChange::changed).toList();
    }

    /** A published version of a record. */
    public record Version(long submission, Instant at, String by) {
    }

    /** The published versions of a submission's record, newest first. */
    @RolesAllowed({"member", "staff"})
    public List<Version> versions(long id) {
        Submission submission = may.visible(id);
        return store.published(submission.getSourceKey(), submission.getExternalId(), MOST_VERSIONS).stream()
                .map(version -> new Version(version.submission(), version.at(), version.by())).toList();
    }

    /** The fields of a submission's record in which its source says something else than people corrected; null when there is none. */
    @RolesAllowed({"member", "staff"})
    public Conflict conflict(long id) {
        Submission submission = may.visible(id);
        return submission.getRecordId() == null ? null : conflict(submission.getType(), submission.getSourceKey(), submission.getExternalId()).orElse(null);
    }

    /** Records of the caller's divisions whose source says something else than people corrected. */
    @RolesAllowed("staff")
    public List<Conflict> conflicts() {
        return protections.inConflict(0, MOST_CONFLICTS).stream().map(key -> conflict(key.type(), key.sourceKey(), key.externalId()))
                .flatMap(Optional::stream).filter(conflict -> access.allows(Act.READ_DRAFTS, conflict.record().regionPath())).toList();
    }

    private Optional<Conflict> conflict(EntryType type, String source, String externalId) {
        List<Conflict.Field> fields = protections.of(type, source, externalId).stream().filter(field -> field.incoming() != null)
                .map(field -> new Conflict.Field(field.name(), RowComparison.words(field.value()), RowComparison.words(field.incoming()), field.by())).toList();
        return fields.isEmpty() ? Optional.empty() : Optional.ofNullable(records.byExternalId(types.of(type).entity(), source, List.of(externalId)).get(externalId))
                .filter(record -> !record.isWithdrawn()).map(record -> new Conflict(type, record.head(), fields));
    }

    /** What the caller writes: everything that is on its way or published, newest first. */
    @RolesAllowed("staff")
    public Page<SubmissionSummary> mine(boolean ended, int number, int size) {
        UUID person = may.person(Act.EDIT_CONTENT);
        return new Page<>(store.written(person, ended, (number - 1) * size, size).stream().map(SubmissionStore::summary).toList(),
                store.countWritten(person, ended), number, size);
    }

    /** What an organisation has of a type, newest first; what it gave up excepted. */
    @RolesAllowed({"member", "staff"})
    public List<SubmissionSummary> ofOrganisation(UUID organisation, EntryType type) {
        access.requireFor(Act.READ_ORGANISATION, organisation);
        return store.ofOrganisation(organisation, type).stream().map(SubmissionStore::summary).toList();
    }

    /**
     * Publishes in the transaction in progress, which the caller undoes after looking at the page.
     *
     * @return the record's number, as long as the transaction lasts
     */
    @RolesAllowed({"member", "staff"})
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public long preview(long id) {
        return publication.preview(may.visible(id));
    }
}
