package org.teahorse.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.teahorse.actor.Role;
import org.teahorse.actor.RowScope;
import org.teahorse.content.KeptRows;
import org.teahorse.identity.MandateFinder;
import org.teahorse.identity.Messenger;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.moderation.store.SubmissionStore;
import org.teahorse.shared.Hashes;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.InvalidInputException;

/** Puts what was approved before the public, at once or at a set time, and ends it; and the clocks over all of it. */
@Stateless
@RowScope
@RolesAllowed({"staff", "system"})
public class Publishing {

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int LONGEST_TEXT = 500;
    private static final int WARNED_DAYS = 30;
    private static final int AT_ONCE = 100;

    @Inject
    private SubmissionStore store;

    @Inject
    private SubmissionAccess may;

    @Inject
    private SubmissionLog log;

    @Inject
    private Publication publication;

    @Inject
    private Messenger messenger;

    @Inject
    private MandateFinder mandates;

    @Inject
    private KeptRows kept;

    @Inject
    private Clock clock;

    /** Publishes now. @return the record's number @throws InvalidInputException when it can no longer be kept as it is */
    @RolesAllowed("staff")
    public long publish(long id, int version) {
        Submission submission = may.locked(id);
        may.requirePublish(submission);
        may.requireVersion(submission, version);
        if (submission.getState() != State.APPROVED) {
            may.requireStep(submission, Step.SCHEDULE);
        }
        return publication.publish(id, submission.getRegionPath(), SubmissionLog.Words.NONE);
    }

    /** Publishes at a time, within a year. */
    @RolesAllowed("staff")
    public void schedule(long id, int version, Instant at) {
        Submission submission = may.locked(id);
        may.requirePublish(submission);
        may.requireVersion(submission, version);
        may.requireStep(submission, Step.SCHEDULE);
        Instant now = clock.instant();
        if (at == null || !at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
            throw new InvalidInputException(List.of(Problem.of("at", "submission.time")));
        }
        submission.schedule(at);
        log.step(submission, submission.getRegionPath(), Step.SCHEDULE, State.APPROVED, SubmissionLog.Words.NONE, false);
    }

    /** Takes the set time back. */
    @RolesAllowed("staff")
    public void unschedule(long id, int version) {
        Submission submission = may.locked(id);
        may.requirePublish(submission);
        may.requireVersion(submission, version);
        may.requireStep(submission, Step.UNSCHEDULE);
        submission.unschedule();
        log.step(submission, submission.getRegionPath(), Step.UNSCHEDULE, State.SCHEDULED, SubmissionLog.Words.NONE, false);
    }

    /** Takes a publication off the public pages, and says why; its address says so from then on. */
    @RolesAllowed("staff")
    public void withdraw(long id, int version, Reason reason, String text) {
        Submission submission = may.locked(id);
        may.requirePublish(submission);
        may.requireVersion(submission, version);
        may.requireStep(submission, Step.WITHDRAW);
        String said = text == null ? "" : text.strip();
        if (reason == null || said.isEmpty() || said.length() > LONGEST_TEXT) {
            throw new InvalidInputException(List.of(reason == null ? Problem.of("reason", "submission.reason")
                    : said.isEmpty() ? Problem.of("text", "submission.reason.text") : Problem.of("text", "text.long", LONGEST_TEXT)));
        }
        publication.end(submission, Step.WITHDRAW, submission.getRegionPath(), new SubmissionLog.Words(reason, said, List.of()));
        messenger.tell(submission.getAuthor(), "submission.withdrawn", List.of(submission.getTitle(), said), Reviewing.address(submission));
    }

    /** Those whose set time has come, for the clock. */
    @RolesAllowed("system")
    public List<Long> planned() {
        return store.planned(clock.instant(), AT_ONCE);
    }

    /** Publishes one whose set time has come; one that can no longer be kept goes back to its publisher. */
    @RolesAllowed("system")
    public void publishPlanned(long id) {
        Submission submission = may.locked(id);
        if (submission.getState() == State.SCHEDULED && !submission.getPublishAt().isAfter(clock.instant())) {
            publication.publish(id, submission.getRegionPath(), SubmissionLog.Words.NONE);
        }
    }

    /** Gives one that could not be published at its time back to its publisher. */
    @RolesAllowed("system")
    public void failPlanned(long id) {
        Submission submission = may.locked(id);
        if (submission.getState() == State.SCHEDULED) {
            submission.unschedule();
            log.step(submission, submission.getRegionPath(), Step.UNSCHEDULE, State.SCHEDULED, SubmissionLog.Words.NONE, false);
            mandates.holders(List.of(Role.PUBLISHER), submission.getRegionPath()).forEach(person ->
                    messenger.tell(person, "submission.not-published", List.of(submission.getTitle()), "/staff/submission/" + id));
        }
    }

    /** Ends publications whose term is over. @return whether there may be more */
    @RolesAllowed("system")
    public boolean expire() {
        List<Long> ended = store.ended(LocalDate.now(clock), AT_ONCE);
        ended.forEach(id -> publication.end(may.locked(id), Step.EXPIRE, null, SubmissionLog.Words.NONE));
        return ended.size() == AT_ONCE;
    }

    /** Tells whom it concerns: desks of what is due by tomorrow, the office above of what is overdue, organisations of what ends soon. */
    @RolesAllowed("system")
    public boolean remind() {
        LocalDate today = LocalDate.now(clock);
        List<Submission> pressing = store.pressing(today.plusDays(1), AT_ONCE);
        for (Submission submission : pressing) {
            submission.reminded(today);
            tell(submission, submission.getDeskPath(), "submission.due");
        }
        List<Submission> overdue = store.overdue(today, AT_ONCE);
        for (Submission submission : overdue) {
            submission.escalate();
            String desk = submission.getDeskPath();
            tell(submission, desk.contains("/") ? desk.substring(0, desk.lastIndexOf('/')) : desk, "submission.overdue");
        }
        List<Submission> ending = store.ending(today.plusDays(WARNED_DAYS), AT_ONCE);
        for (Submission submission : ending) {
            submission.reminded(today);
            (submission.getOrganisation() == null ? List.of(submission.getAuthor()) : mandates.members(submission.getOrganisation())).forEach(person ->
                    messenger.tell(person, "submission.ending", List.of(submission.getTitle(), submission.getExpiresOn().toString()), "/provider-desk"));
        }
        return pressing.size() == AT_ONCE || overdue.size() == AT_ONCE || ending.size() == AT_ONCE;
    }

    /**
     * Tells the authors of local forms whose original has changed, once for each of its changes.
     *
     * @param after the last one looked at; 0 to begin
     * @return the last one looked at; empty when there are no more
     */
    @RolesAllowed("system")
    public Optional<Long> tellOfUpstream(long after) {
        List<Submission> local = store.localForms(after, AT_ONCE);
        for (Submission submission : local) {
            kept.find(submission.getUpstreamType(), submission.getUpstreamId())
                    .filter(now -> !Rows.differing(Rows.read(submission.getUpstream()), now).isEmpty())
                    .filter(now -> submission.tellOfUpstream(Hashes.sha256(now.toString())))
                    .ifPresent(now -> messenger.tell(submission.getAuthor(), "submission.upstream", List.of(submission.getTitle()), "/staff/submission/" + submission.getId()));
        }
        return local.isEmpty() ? Optional.empty() : Optional.of(local.get(local.size() - 1).getId());
    }

    private void tell(Submission submission, String desk, String key) {
        Role role = submission.getState() == State.APPROVED ? Role.PUBLISHER : Role.REVIEWER;
        mandates.holders(List.of(role), desk).forEach(person -> messenger.tell(person, key,
                List.of(submission.getTitle(), submission.getDueOn().toString()), "/staff/submission/" + submission.getId()));
    }
}
