package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.moderation.SubmissionSummary;
import org.teahorse.moderation.Submissions;
import org.teahorse.shared.Page;

/** What a member of staff writes. */
@Named
@RequestScoped
public class ModerationDraftsView {

    private static final int SIZE = 25;

    @EJB
    private Submissions submissions;

    @Inject
    private DueDays days;

    private String ended;
    private String number;
    private Page<SubmissionSummary> found = new Page<>(List.of(), 0, 1, SIZE);

    public void load() {
        found = submissions.mine(isShowingEnded(), Page.numberOf(number), SIZE);
    }

    public Page<SubmissionSummary> getFound() {
        return found;
    }

    public boolean isShowingEnded() {
        return "true".equals(ended);
    }

    public DueDays getDays() {
        return days;
    }

    public String getEnded() {
        return ended;
    }

    public void setEnded(String ended) {
        this.ended = ended;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
