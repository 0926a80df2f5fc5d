package org.teahorse.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.Messenger;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.moderation.store.QueueStore;
import org.teahorse.moderation.store.SubmissionStore;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.Page;
import org.teahorse.taxonomy.Taxonomy;

/** The office's side: its queue, and the decisions on what was submitted to it. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class Reviewing {

    public static final int LONGEST_TEXT = 2000;
    /** Beyond this a count says "or more". */
    public static final int MOST_COUNTED = QueueStore.MOST_COUNTED;

    @Inject
    private SubmissionStore store;

    @Inject
    private QueueStore queue;

    @Inject
    private SubmissionAccess may;

    @Inject
    private SubmissionLog log;

    @Inject
    private Publication publication;

    @Inject
    private Messenger messenger;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** A page of the queue, and how many there are under the same filters; a count of {@link #MOST_COUNTED} means that or more. */
    public record Queue(Page<SubmissionSummary> page, Map<QueueRequest.Tab, Long> counts) {
    }

    /** What the caller can see of the queue, in at most four statements. */
    @RolesAllowed("staff")
    public Queue queue(QueueRequest request) {
        Actor actor = current.get();
        List<String> reviewing = desks(actor, Act.REVIEW_CONTENT);
        List<String> publishing = desks(actor, Act.PUBLISH_CONTENT);
        QueueStore.Desk desk = new QueueStore.Desk(may.person(Act.READ_DRAFTS), reviewing, publishing, actor.regions(Act.READ_DRAFTS), actor.organisations());
        LocalDate today = LocalDate.now(clock);
        Map<QueueRequest.Tab, Long> counts = queue.counts(request, desk, today);
        return new Queue(new Page<>(queue.page(request, desk, today), counts.get(request.tab()), request.page(), QueueRequest.SIZE), counts);
    }

    /** The caller's own desks, and those below that lend their second decision. */
    private List<String> desks(Actor actor, Act act) {
        List<String> desks = new ArrayList<>(actor.regions(act));
        desks.addAll(queue.lent(actor.regions(act)));
        return desks;
    }

    /**
     * Sends it back to its author.
     *
     * @param text what to do; needed where the reason alone does not say it
     */
    @RolesAllowed("staff")
    public void sendBack(long id, int version, Reason reason, String text) {
        Submission submission = may.locked(id);
        if (submission.getState() == State.APPROVED) {
            may.requirePublish(submission);
        } else {
            may.requireReview(submission);
        }
        may.requireVersion(submission, version);
        may.requireStep(submission, Step.RETURN);
        String said = text == null || text.isBlank() ? null : text.strip();
        List<Problem> problems = new ArrayList<>();
        if (reason == null) {
            problems.add(Problem.of("reason", "submission.reason"));
        }
        if (said == null) {
            problems.add(Problem.of("text", "submission.reason.text"));
        } else if (said.length() > LONGEST_TEXT) {
            problems.add(Problem.of("text", "text.long", LONGEST_TEXT));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        State from = submission.getState();
        String desk = submission.getDeskPath();
        submission.sendBack(reason, said, clock.instant());
        log.step(submission, desk, Step.RETURN, from, new SubmissionLog.Words(reason, said, List.of()), false);
        messenger.tell(submission.getAuthor(), "submission.returned", List.of(submission.getTitle(), said), address(submission));
    }

    /** Where its author goes on. */
    static String address(Submission submission) {
        return (submission.getOrganisation() == null ? "/staff/edit/" : "/provider-desk/edit/") + submission.getId();
    }

    /**
     * Decides in its favour: hands it to the office above, approves it as the last, or publishes it where the type asks for no more.
     *
     * @param checks what the caller vouches for: all that the type asks for
     * @return what became of it
     */
    @RolesAllowed("staff")
    public State agree(long id, int version, Set<Check> checks) {
        Submission submission = may.locked(id);
        may.requireReview(submission);
        may.requireVersion(submission, version);
        may.requireStep(submission, Step.APPROVE);
        ModerationRule rule = ModerationRule.of(submission.getType());
        Set<Check> open = EnumSet.copyOf(rule.checks());
        open.removeAll(checks);
        if (!open.isEmpty()) {
            throw new InvalidInputException(List.of(Problem.of("checks", "submission.checks", open.size())));
        }
        String desk = submission.getDeskPath();
        SubmissionLog.Words words = new SubmissionLog.Words(null, null, rule.checks());
        Optional<String> next = rule.next(submission.getRegionPath(), desk);
        LocalDate due = taxonomy.calendar().plus(LocalDate.now(clock), rule.reviewDays());
        if (next.isPresent()) {
            submission.forward(next.get(), due, clock.instant());
            log.step(submission, desk, Step.FORWARD, State.SUBMITTED, words, false);
            return State.SUBMITTED;
        }
        submission.approve(due, clock.instant());
        log.step(submission, desk, Step.APPROVE, State.SUBMITTED, words, false);
        if (rule.publishedOnApproval()) {
            publication.publish(id, desk, SubmissionLog.Words.NONE);
            return State.PUBLISHED;
        }
        return State.APPROVED;
    }

    /** Stays out of a decision; safe to repeat. */
    @RolesAllowed("staff")
    public void recuse(long id) {
        Submission submission = may.locked(id);
        access.require(Act.REVIEW_CONTENT, submission.getRegionPath());
        store.recuse(id, may.person(Act.REVIEW_CONTENT), clock.instant());
        audit.record("submission.recused", "submission", String.valueOf(id), JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Tells the other staff something. */
    @RolesAllowed("staff")
    public void note(long id, String text) {
        Submission submission = may.visible(id);
        access.require(Act.READ_DRAFTS, submission.getRegionPath());
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.length() > LONGEST_TEXT) {
            throw new InvalidInputException(List.of(said.isEmpty() ? Problem.of("note", "value.missing") : Problem.of("note", "text.long", LONGEST_TEXT)));
        }
        store.addNote(id, clock.instant(), may.person(Act.READ_DRAFTS), current.get().name(), said);
        audit.record("submission.noted", "submission", String.valueOf(id), JsonValue.EMPTY_JSON_OBJECT);
    }
}
