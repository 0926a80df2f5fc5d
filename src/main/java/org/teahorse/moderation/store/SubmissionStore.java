package org.teahorse.moderation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Actor;
import org.teahorse.moderation.Check;
import org.teahorse.moderation.Reason;
import org.teahorse.moderation.State;
import org.teahorse.moderation.Step;
import org.teahorse.moderation.SubmissionDetail;
import org.teahorse.moderation.SubmissionSummary;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.search.EntryType;

/** Reads and writes submissions and what hangs on them. */
@ApplicationScoped
public class SubmissionStore {

    @PersistenceContext
    private EntityManager entities;

    public void add(Submission submission) {
        entities.persist(submission);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    public Optional<Submission> find(long id) {
        return Optional.ofNullable(entities.find(Submission.class, id));
    }

    /** For a change: whoever comes second waits, and then sees what the first has done. */
    public Optional<Submission> lock(long id) {
        return Optional.ofNullable(entities.find(Submission.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Submission> byToken(UUID token) {
        return entities.createQuery("select s from Submission s where s.token = :token", Submission.class).setParameter("token", token)
                .getResultStream().findFirst();
    }

    /** The version of a record that is on its way. */
    public Optional<Submission> openOf(String source, String externalId) {
        return entities.createQuery("select s from Submission s where s.sourceKey = :source and s.externalId = :id and s.state in :open", Submission.class)
                .setParameter("source", source).setParameter("id", externalId)
                .setParameter("open", Arrays.stream(State.values()).filter(State::open).toList()).getResultStream().findFirst();
    }

    /** The version of a record that is published; none for what only imports know. */
    public Optional<Submission> publishedOf(String source, String externalId) {
        return entities.createQuery("select s from Submission s where s.sourceKey = :source and s.externalId = :id and s.state = :published "
                + "order by s.id desc", Submission.class).setParameter("source", source).setParameter("id", externalId)
                .setParameter("published", State.PUBLISHED).getResultStream().findFirst();
    }

    /** The submission of an organisation for its record of a type, newest first. */
    public List<Submission> ofOrganisation(UUID organisation, EntryType type) {
        return entities.createQuery("select s from Submission s where s.organisation = :organisation and s.type = :type and s.state <> :gone "
                + "order by s.id desc", Submission.class).setParameter("organisation", organisation).setParameter("type", type)
                .setParameter("gone", State.ARCHIVED).getResultList();
    }

    /** What somebody wrote. @param ended what is over; else what is on its way or published */
    public List<Submission> written(UUID person, boolean ended, int first, int most) {
        return entities.createQuery("select s from Submission s where s.author = :person and s.organisation is null and s.state in :states "
                + "order by s.editedAt desc, s.id desc", Submission.class).setParameter("person", person).setParameter("states", states(ended))
                .setFirstResult(first).setMaxResults(most).getResultList();
    }

    public long countWritten(UUID person, boolean ended) {
        return entities.createQuery("select count(s) from Submission s where s.author = :person and s.organisation is null and s.state in :states", Long.class)
                .setParameter("person", person).setParameter("states", states(ended)).getSingleResult();
    }

    private static List<State> states(boolean ended) {
        return Arrays.stream(State.values()).filter(state -> ended != (state.open() || state == State.PUBLISHED)).toList();
    }

    /** Others that localise the same record for a division. */
    public Optional<Submission> localised(EntryType type, long upstream, String region) {
        return entities.createQuery("select s from Submission s where s.upstreamType = :type and s.upstreamId = :id and s.region = :region "
                + "and s.state in :live order by s.id desc", Submission.class).setParameter("type", type).setParameter("id", upstream)
                .setParameter("region", region).setParameter("live", Arrays.stream(State.values())
                        .filter(state -> state.open() || state == State.PUBLISHED).toList()).getResultStream().findFirst();
    }

    /** Those whose set time has come. */
    public List<Long> planned(Instant now, int most) {
        return entities.createQuery("select s.id from Submission s where s.state = :state and s.publishAt <= :now order by s.publishAt, s.id", Long.class)
                .setParameter("state", State.SCHEDULED).setParameter("now", now).setMaxResults(most).getResultList();
    }

    /** Published ones whose term has ended. */
    public List<Long> ended(LocalDate today, int most) {
        return entities.createQuery("select s.id from Submission s where s.state = :state and s.expiresOn < :today order by s.id", Long.class)
                .setParameter("state", State.PUBLISHED).setParameter("today", today).setMaxResults(most).getResultList();
    }

    /** Published ones whose term ends soon and whose people were not told yet. */
    public List<Submission> ending(LocalDate until, int most) {
        return entities.createQuery("select s from Submission s where s.state = :state and s.expiresOn <= :until and s.remindedOn is null order by s.id",
                Submission.class).setParameter("state", State.PUBLISHED).setParameter("until", until).setMaxResults(most).getResultList();
    }

    /** Published local forms, in the order of their numbers. */
    public List<Submission> localForms(long after, int most) {
        return entities.createQuery("select s from Submission s where s.state = :state and s.upstreamId is not null and s.id > :after order by s.id", Submission.class)
                .setParameter("state", State.PUBLISHED).setParameter("after", after).setMaxResults(most).getResultList();
    }

    /** Those an office must decide by a day and was not reminded of yet. */
    public List<Submission> pressing(LocalDate until, int most) {
        return entities.createQuery("select s from Submission s where s.dueOn <= :until and s.deskPath is not null and s.remindedOn is null order by s.id",
                Submission.class).setParameter("until", until).setMaxResults(most).getResultList();
    }

    /** Those an office should have decided, and the office above was not told yet. */
    public List<Submission> overdue(LocalDate today, int most) {
        return entities.createQuery("select s from Submission s where s.dueOn < :today and s.deskPath is not null and s.escalated = false order by s.id",
                Submission.class).setParameter("today", today).setMaxResults(most).getResultList();
    }

    /** @param fields the row to remember with the step; null for none */
    public void addStep(long submission, Instant at, Actor actor, String desk, Step step, State from, State to, Reason reason, String text, List<Check> checks,
            String fields) {
        entities.createNativeQuery("""
                insert into submission_step (submission_id, at, actor_kind, actor_id, actor_name, desk_path, step, from_state, to_state, reason, text, checks, fields)
                values (:id, :at, :kind, :actor, :name, cast(:desk as varchar), :step, cast(:from as varchar), :to, cast(:reason as varchar),
                  cast(:text as varchar), cast(:checks as text[]), cast(:fields as jsonb))""")
                .setParameter("id", submission).setParameter("at", at).setParameter("kind", actor.kind().name()).setParameter("actor", actor.id())
                .setParameter("name", actor.name()).setParameter("desk", desk).setParameter("step", step.name())
                .setParameter("from", from == null ? null : from.name()).setParameter("to", to.name())
                .setParameter("reason", reason == null ? null : reason.name()).setParameter("text", text)
                .setParameter("checks", "{" + String.join(",", checks.stream().map(Check::name).toList()) + "}").setParameter("fields", fields)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public List<SubmissionDetail.Event> steps(long submission) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select id, at, actor_name, desk_path, step, to_state, reason, text, array_to_string(checks, ',') from submission_step
                where submission_id = :id order by id""", Object[].class).setParameter("id", submission).getResultList()).stream()
                .map(row -> new SubmissionDetail.Event(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2], (String) row[3],
                        Step.valueOf((String) row[4]), State.valueOf((String) row[5]), row[6] == null ? null : Reason.valueOf((String) row[6]),
                        (String) row[7], ((String) row[8]).isEmpty() ? List.of()
                                : Arrays.stream(((String) row[8]).split(",")).map(Check::valueOf).toList())).toList();
    }

    /** A published version of a record. @param fields the row as it was published */
    public record Published(long submission, Instant at, String by, String fields) {
    }

    /** The published versions of a record, newest first. */
    @SuppressWarnings("unchecked")
    public List<Published> published(String source, String externalId, int most) {
        return ((List<Object[]>) entities.createNativeQuery("""
                select s.id, t.at, t.actor_name, cast(t.fields as text) from submission_step t join submission s on s.id = t.submission_id
                where s.source_key = :source and s.external_id = :id and t.step = 'PUBLISH' order by t.id desc""", Object[].class)
                .setParameter("source", source).setParameter("id", externalId).setMaxResults(most).getResultList()).stream()
                .map(row -> new Published(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2], (String) row[3])).toList();
    }

    public void addNote(long submission, Instant at, UUID person, String name, String text) {
        entities.createNativeQuery("insert into submission_note (submission_id, at, person_id, person_name, text) values (:id, :at, :person, :name, :text)")
                .setParameter("id", submission).setParameter("at", at).setParameter("person", person).setParameter("name", name)
                .setParameter("text", text).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    public List<SubmissionDetail.Note> notes(long submission) {
        return ((List<Object[]>) entities.createNativeQuery("select at, person_name, text from submission_note where submission_id = :id order by id",
                Object[].class).setParameter("id", submission).getResultList()).stream()
                .map(row -> new SubmissionDetail.Note((Instant) row[0], (String) row[1], (String) row[2])).toList();
    }

    /** Safe to repeat. */
    public void recuse(long submission, UUID person, Instant at) {
        entities.createNativeQuery("insert into submission_recusal (submission_id, person_id, at) values (:id, :person, :at) on conflict do nothing")
                .setParameter("id", submission).setParameter("person", person).setParameter("at", at).executeUpdate();
    }

    public boolean recused(long submission, UUID person) {
        return !entities.createNativeQuery("select 1 from submission_recusal where submission_id = :id and person_id = :person")
                .setParameter("id", submission).setParameter("person", person).getResultList().isEmpty();
    }

    public static SubmissionSummary summary(Submission s) {
        return new SubmissionSummary(s.getId(), s.getVersion(), s.getType(), s.getKind(), s.getState(), s.getTitle(), s.getRecordId(), s.getRegionPath(),
                s.getDeskPath(), s.getOrganisation(), s.getAuthorName(), s.getEditedAt(), s.getSubmittedAt(), s.getWaitingSince(), s.getDueOn(),
                s.getReason(), s.getReasonText(), s.getPublishAt(), s.getPublishedAt(), s.getExpiresOn(), s.getCorrection());
    }
}
