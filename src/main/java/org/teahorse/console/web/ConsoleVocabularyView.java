package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.teahorse.search.VocabularyAdministration;
import org.teahorse.search.VocabularyRow;
import org.teahorse.shared.Form;
import org.teahorse.shared.Page;

/** The vocabulary: everyday words and what they are called officially. */
@Named
@RequestScoped
public class ConsoleVocabularyView {

    private static final int SIZE = 30;

    @EJB
    private VocabularyAdministration vocabulary;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private Page<VocabularyRow> found;

    public Page<VocabularyRow> getFound() {
        if (found == null) {
            found = vocabulary.list(getText(), isEnded(), Page.numberOf(request.getParameter("page")), SIZE);
        }
        return found;
    }

    public String getText() {
        return new Form(request).text("q");
    }

    /** Whether those are listed too whose time is over. */
    public boolean isEnded() {
        return new Form(request).checked("ended");
    }

    /** How an entry stands today, for its word: HOLDS, COMING or OVER. */
    public String state(VocabularyRow row) {
        LocalDate today = LocalDate.now(clock);
        if (row.holds(today)) {
            return "HOLDS";
        }
        return row.validTo() != null && row.validTo().isBefore(today) ? "OVER" : "COMING";
    }
}
