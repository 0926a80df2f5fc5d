package org.teahorse.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RefusedException;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.moderation.store.SubmissionStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Settings;

/** Who may do what with a submission: mandates, the two-person rule, recusal, and which version the caller has seen. */
@ApplicationScoped
class SubmissionAccess {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    private SubmissionStore store;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    /** The person who acts. @throws RefusedException for a machine: content is decided on by people */
    UUID person(Act act) {
        UUID person = current.get().person();
        if (person == null) {
            throw new RefusedException(act);
        }
        return person;
    }

    /** A submission the caller may see. @throws NotFoundException also for one that is not theirs to see */
    Submission visible(long id) {
        return store.find(id).filter(this::mayRead).orElseThrow(() -> unknown(id));
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("submission.unknown", String.valueOf(id));
    }

    /** The same, locked for a change: whoever comes second waits. Who may change it is asked before anything is said about its state. */
    Submission locked(long id) {
        return store.lock(id).filter(this::mayRead).orElseThrow(() -> unknown(id));
    }

    /** Locked for a change by its author's side, who saw this version. @throws StepPassedException when somebody changed it since */
    Submission toWrite(long id, int version) {
        Submission submission = locked(id);
        requireWrite(submission);
        requireVersion(submission, version);
        return submission;
    }

    /** Whether it is still as the caller saw it. @throws StepPassedException when somebody changed it since */
    void requireVersion(Submission submission, int version) {
        if (submission.getVersion() != version) {
            throw passed(submission);
        }
    }

    private StepPassedException passed(Submission submission) {
        List<SubmissionDetail.Event> steps = store.steps(submission.getId());
        SubmissionDetail.Event last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        boolean edited = last == null || submission.getEditedAt().isAfter(last.at());
        return new StepPassedException(submission.getState(), edited ? submission.getAuthorName() : last.actorName(),
                MOMENT.format((edited ? submission.getEditedAt() : last.at()).atZone(Settings.zone())));
    }

    boolean mayRead(Submission submission) {
        Actor actor = current.get();
        return actor.kind() == Actor.Kind.SYSTEM || access.allows(Act.READ_DRAFTS, submission.getRegionPath())
                || submission.getOrganisation() != null && access.allowsFor(Act.READ_ORGANISATION, submission.getOrganisation())
                || submission.getAuthor().equals(actor.person());
    }

    boolean mayWrite(Submission submission) {
        return submission.getOrganisation() == null ? access.allows(Act.EDIT_CONTENT, submission.getRegionPath())
                : access.allowsFor(Act.EDIT_LISTING, submission.getOrganisation());
    }

    /** For its author's side. @throws RefusedException when the caller is not on it */
    void requireWrite(Submission submission) {
        if (!mayWrite(submission)) {
            throw new RefusedException(submission.getOrganisation() == null ? Act.EDIT_CONTENT : Act.EDIT_LISTING);
        }
        person(Act.EDIT_CONTENT);
    }

    /**
     * For a decision at the desk at which it waits: somebody else than its writers, with a mandate there, and not recused.
     *
     * @throws RefusedException  without a mandate
     * @throws BusinessException for a writer, a member of its organisation, or somebody recused
     */
    void requireReview(Submission submission) {
        access.require(Act.REVIEW_CONTENT, submission.getDeskPath() == null ? submission.getRegionPath() : submission.getDeskPath());
        requireSecondPerson(submission, person(Act.REVIEW_CONTENT));
    }

    /** For putting it before the public: as for a decision. */
    void requirePublish(Submission submission) {
        access.require(Act.PUBLISH_CONTENT, submission.getRegionPath());
        requireSecondPerson(submission, person(Act.PUBLISH_CONTENT));
    }

    private void requireSecondPerson(Submission submission, UUID person) {
        if (involved(submission, person)) {
            throw new BusinessException("submission.own");
        }
        if (store.recused(submission.getId(), person)) {
            throw new BusinessException("submission.recused");
        }
    }

    private boolean involved(Submission submission, UUID person) {
        return submission.wroteIt(person)
                || submission.getOrganisation() != null && current.get().organisations().contains(submission.getOrganisation());
    }

    boolean own(Submission submission) {
        return involved(submission, current.get().person());
    }

    boolean recused(Submission submission) {
        return current.get().person() != null && store.recused(submission.getId(), current.get().person());
    }

    /** The steps the caller may take now. */
    Set<Step> steps(Submission submission) {
        Set<Step> may = EnumSet.noneOf(Step.class);
        UUID person = current.get().person();
        boolean writes = person != null && mayWrite(submission);
        boolean second = person != null && !involved(submission, person) && !store.recused(submission.getId(), person);
        boolean reviews = second && submission.getDeskPath() != null && access.allows(Act.REVIEW_CONTENT, submission.getDeskPath());
        boolean publishes = second && access.allows(Act.PUBLISH_CONTENT, submission.getRegionPath());
        Transitions.ALL.stream().filter(edge -> edge.from() == submission.getState()).filter(edge -> switch (edge.by()) {
            // what a unit published is taken off by its publisher; an organisation takes off its own
            case AUTHOR -> writes && (edge.step() != Step.WITHDRAW || submission.getOrganisation() != null);
            case REVIEWER -> reviews;
            case PUBLISHER -> publishes;
            case SYSTEM -> false;
        }).forEach(edge -> may.add(edge.step()));
        if (submission.getState() == State.SUBMITTED && submission.getDeskPath() != null) {
            boolean last = ModerationRule.of(submission.getType()).next(submission.getRegionPath(), submission.getDeskPath()).isEmpty();
            may.remove(last ? Step.FORWARD : Step.APPROVE);
        }
        if (submission.getExpiresOn() == null) {
            may.remove(Step.RENEW);
        }
        return may;
    }

    /** Whether a submission is at a step. @throws StepPassedException when it is past it */
    void requireStep(Submission submission, Step step) {
        if (!submission.allows(step)) {
            throw passed(submission);
        }
    }
}
