package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.moderation.Correction;
import org.teahorse.moderation.Corrections;
import org.teahorse.shared.Page;

/** What readers say is wrong, for those who can mend it. */
@Named
@RequestScoped
public class ModerationCorrectionsView {

    private static final int SIZE = 20;

    @EJB
    private Corrections corrections;

    private String settled;
    private String number;
    private String outcome;
    private Page<Correction> found = new Page<>(List.of(), 0, 1, SIZE);

    public void load() {
        found = corrections.list(!isShowingSettled(), Page.numberOf(number), SIZE);
    }

    public Page<Correction> getFound() {
        return found;
    }

    public boolean isShowingSettled() {
        return "true".equals(settled);
    }

    public String getSettled() {
        return settled;
    }

    public void setSettled(String settled) {
        this.settled = settled;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** What the last form led to: a code for the page's words; null for nothing. */
    public String getOutcome() {
        return outcome != null && List.of("settled", "before", "note").contains(outcome) ? outcome : null;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
