package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.teahorse.content.FieldWords;
import org.teahorse.moderation.Check;
import org.teahorse.moderation.Conflict;
import org.teahorse.moderation.FieldChange;
import org.teahorse.moderation.ModerationRule;
import org.teahorse.moderation.Reason;
import org.teahorse.moderation.Step;
import org.teahorse.moderation.SubmissionCheck;
import org.teahorse.moderation.SubmissionDetail;
import org.teahorse.moderation.Submissions;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Texts;

/** One submission: where it stands, what it changes, what to look at, and what the reader of the page may do. */
@Named
@RequestScoped
public class ModerationSubmissionView {

    @EJB
    private Submissions submissions;

    @Inject
    private DueDays days;

    @Inject
    private FacesContext faces;

    @Inject
    private HttpServletRequest request;

    private String id;
    private SubmissionDetail detail;
    private SubmissionCheck check;
    private List<FieldChange> changes = List.of();

    public void load() throws IOException {
        try {
            long number = Long.parseLong(id);
            detail = submissions.detail(number);
            check = submissions.check(number);
            changes = submissions.comparison(number, faces.getViewRoot().getLocale());
        } catch (NumberFormatException | NotFoundException unknown) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public SubmissionDetail getDetail() {
        return detail;
    }

    public SubmissionCheck getCheck() {
        return check;
    }

    /** The fields that change; all of a new record. */
    public List<FieldChange> getChanges() {
        return changes.stream().filter(FieldChange::changed).toList();
    }

    /** How many fields stay as they are. */
    public long getUnchanged() {
        return changes.stream().filter(change -> !change.changed()).count();
    }

    public List<FieldChange> getUpstreamChanges() {
        return submissions.upstreamChanges(detail.summary().id(), faces.getViewRoot().getLocale());
    }

    public List<Submissions.Version> getVersions() {
        return submissions.versions(detail.summary().id());
    }

    /** Whether the reader may take a step now. */
    public boolean may(String step) {
        return detail.may().contains(Step.valueOf(step));
    }

    /** Whether the reader may decide in its favour, whatever that leads to. */
    public boolean isAgreeing() {
        return may("APPROVE") || may("FORWARD");
    }

    public List<Check> getChecks() {
        return ModerationRule.of(detail.summary().type()).checks();
    }

    public List<Reason> getReasons() {
        return Arrays.asList(Reason.values());
    }

    /** What reviewers should look at for one check. */
    public List<SubmissionCheck.Hint> hints(Check of) {
        return check.hints().stream().filter(hint -> hint.check() == of).toList();
    }

    /** What the rules say of it, in words. */
    public List<String> getRemarks() {
        Locale locale = faces.getViewRoot().getLocale();
        return check.examination().problems().stream().map(problem -> (problem.field() == null ? "" : Texts.of("moderation", locale, "remark", List.of(label(problem.field()))))
                + Texts.of("messages", locale, problem.reason(), problem.arguments())).toList();
    }

    /** The name of a field for people. */
    public String label(String field) {
        return FieldWords.label(detail.summary().type().label(), field, faces.getViewRoot().getLocale());
    }

    public DueDays getDays() {
        return days;
    }

    /** Where the page stands: a provider's desk or staff's. */
    public Workspace getWorkspace() {
        return Workspace.of(request);
    }

    /** What the record's source says otherwise than people; null for nothing. */
    public Conflict getConflict() {
        return submissions.conflict(detail.summary().id());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
