package org.teahorse.moderation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.teahorse.moderation.Reason;
import org.teahorse.moderation.State;
import org.teahorse.moderation.Step;
import org.teahorse.moderation.SubmissionKind;
import org.teahorse.moderation.Transitions;
import org.teahorse.search.EntryType;

/**
 * A version of a record on its way. Life: written as a draft, submitted to the office of its division, returned with a reason or
 * forwarded up the chain until the last office approves, published at once or at a set time, and superseded by the next version,
 * withdrawn, or expired. Every verb moves along {@link Transitions} and nowhere else.
 */
@Entity
public class Submission {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private UUID token;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_type", columnDefinition = "varchar(20)")
    private EntryType type;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private SubmissionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private State state = State.DRAFT;

    @Column(name = "source_key")
    private String sourceKey;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "record_id")
    private Long recordId;

    private String title = "";

    private String region;

    @Column(name = "region_path")
    private String regionPath;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Column(name = "desk_path")
    private String deskPath;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String fields = "{}";

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String base;

    @Enumerated(EnumType.STRING)
    @Column(name = "upstream_type", columnDefinition = "varchar(20)")
    private EntryType upstreamType;

    @Column(name = "upstream_id")
    private Long upstreamId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    private String upstream;

    @Column(name = "upstream_told", columnDefinition = "char(64)")
    @JdbcTypeCode(SqlTypes.CHAR)
    private String upstreamTold;

    @Column(name = "author_id")
    private UUID author;

    @Column(name = "author_name")
    private String authorName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    private UUID[] writers = {};

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "waiting_since")
    private Instant waitingSince;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    private boolean escalated;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(30)")
    private Reason reason;

    @Column(name = "reason_text")
    private String reasonText;

    @Column(name = "correction_id")
    private Long correction;

    protected Submission() {
        // for the persistence provider
    }

    /** Begins a version. @param organisation for whom it is written; null when a unit of government writes it */
    public Submission(UUID token, EntryType type, SubmissionKind kind, UUID organisation, UUID author, String authorName, Instant now) {
        this.token = token;
        this.type = type;
        this.kind = kind;
        this.organisation = organisation;
        this.author = author;
        this.authorName = authorName;
        this.writers = new UUID[] {author};
        this.createdAt = now;
        this.editedAt = now;
    }

    /** Says which record it is a version of. @param recordId null while there is none */
    public void of(String source, String external, Long record) {
        sourceKey = source;
        externalId = external;
        recordId = record;
    }

    /** Says which division it belongs to. */
    public void belong(String code, String path) {
        region = code;
        regionPath = path;
    }

    /** Takes what was written. */
    public void write(String json, String named, UUID writer, Instant now) {
        fields = json;
        call(named);
        if (!wroteIt(writer)) {
            writers = Stream.concat(Arrays.stream(writers), Stream.of(writer)).toArray(UUID[]::new);
        }
        editedAt = now;
    }

    /** Names it by what was read in its text. */
    public void call(String named) {
        title = named.length() <= 500 ? named : named.substring(0, 500);
    }

    public void beginFrom(String published) {
        base = published;
    }

    public void localise(EntryType above, Long aboveId, String row) {
        upstreamType = above;
        upstreamId = aboveId;
        upstream = row;
    }

    public void answer(Long correctionId) {
        correction = correctionId;
    }

    /** The fields its writers do not decide: where a record belongs, and whose it is. */
    public Set<String> fixed() {
        Set<String> fixed = new HashSet<>();
        if (kind != SubmissionKind.NEW || organisation != null) {
            fixed.add("region");
        }
        if (organisation != null) {
            fixed.addAll(Set.of("provider", "creditCode"));
        }
        if (kind == SubmissionKind.LOCAL) {
            fixed.addAll(Set.of("generalProgram", "program"));
        }
        return fixed;
    }

    /** Whether a step can be taken from here. */
    public boolean allows(Step step) {
        return Transitions.after(state, step).isPresent();
    }

    private void move(Step step) {
        state = Transitions.after(state, step).orElseThrow(() -> new IllegalStateException(step + " leads nowhere from " + state));
    }

    public void submit(String desk, LocalDate due, Instant now) {
        move(Step.SUBMIT);
        submittedAt = now;
        await(desk, due, now);
        reason = null;
        reasonText = null;
    }

    public void recall() {
        move(Step.RECALL);
        await(null, null, null);
    }

    public void sendBack(Reason why, String text, Instant now) {
        move(Step.RETURN);
        reason = why;
        reasonText = text;
        await(null, null, now);
    }

    public void forward(String desk, LocalDate due, Instant now) {
        move(Step.FORWARD);
        await(desk, due, now);
    }

    /** Approved by the last office: its own division publishes it. */
    public void approve(LocalDate due, Instant now) {
        move(Step.APPROVE);
        await(regionPath, due, now);
    }

    public void schedule(Instant at) {
        move(Step.SCHEDULE);
        publishAt = at;
    }

    public void unschedule() {
        move(Step.UNSCHEDULE);
        publishAt = null;
    }

    public void publish(Long record, LocalDate until, Instant now) {
        move(Step.PUBLISH);
        recordId = record;
        publishedAt = now;
        expiresOn = until;
        await(null, null, null);
    }

    public void renew(LocalDate until) {
        move(Step.RENEW);
        expiresOn = until;
        remindedOn = null;
    }

    /** Ends it: superseded, withdrawn, expired or archived. */
    public void end(Step step) {
        move(step);
        await(null, null, null);
    }

    private void await(String desk, LocalDate due, Instant since) {
        deskPath = desk;
        dueOn = due;
        waitingSince = since;
        remindedOn = null;
        escalated = false;
    }

    public void reminded(LocalDate day) {
        remindedOn = day;
    }

    /** Notes that its author was told of the original as it is now. @return whether that is news */
    public boolean tellOfUpstream(String hash) {
        boolean news = !hash.equals(upstreamTold);
        upstreamTold = hash;
        return news;
    }

    public void escalate() {
        escalated = true;
    }

    /** Whether somebody wrote any of it, and can therefore not decide on it. */
    public boolean wroteIt(UUID person) {
        return person != null && Arrays.asList(writers).contains(person);
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public EntryType getType() {
        return type;
    }

    public SubmissionKind getKind() {
        return kind;
    }

    public State getState() {
        return state;
    }

    public String getSourceKey() {
        return sourceKey;
    }

    public String getExternalId() {
        return externalId;
    }

    public Long getRecordId() {
        return recordId;
    }

    public String getTitle() {
        return title;
    }

    public String getRegion() {
        return region;
    }

    public String getRegionPath() {
        return regionPath;
    }

    public UUID getOrganisation() {
        return organisation;
    }

    public String getDeskPath() {
        return deskPath;
    }

    public String getFields() {
        return fields;
    }

    public String getBase() {
        return base;
    }

    public EntryType getUpstreamType() {
        return upstreamType;
    }

    public Long getUpstreamId() {
        return upstreamId;
    }

    public String getUpstream() {
        return upstream;
    }

    public UUID getAuthor() {
        return author;
    }

    public String getAuthorName() {
        return authorName;
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Instant getWaitingSince() {
        return waitingSince;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public Instant getPublishAt() {
        return publishAt;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public Reason getReason() {
        return reason;
    }

    public String getReasonText() {
        return reasonText;
    }

    public Long getCorrection() {
        return correction;
    }
}
