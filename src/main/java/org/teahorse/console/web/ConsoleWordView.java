package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.teahorse.search.SearchComparison;
import org.teahorse.search.VocabularyAdministration;
import org.teahorse.search.VocabularyDraft;
import org.teahorse.search.VocabularyRow;
import org.teahorse.shared.Form;

/** One entry of the vocabulary, or a new one, with what a change would do to the search. */
@Named
@RequestScoped
public class ConsoleWordView {

    private static final float USUAL_WEIGHT = 0.8f;

    @EJB
    private VocabularyAdministration vocabulary;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private VocabularyRow row;

    /** The entry; null for a new one. */
    public VocabularyRow getRow() {
        long id = new Form(request).number("id").orElse(0L);
        if (id == 0) {
            vocabulary.permit();
        } else if (row == null) {
            row = vocabulary.find(id);
        }
        return row;
    }

    /** Whether it can still be changed. */
    public boolean isOpen() {
        return getRow() == null || row.validTo() == null || !row.validTo().isBefore(LocalDate.now(clock));
    }

    /** What the form begins with: of an entry, the change that would hold from today. */
    public VocabularyDraft getBegin() {
        LocalDate today = LocalDate.now(clock);
        if (getRow() == null) {
            return new VocabularyDraft("", List.of(), USUAL_WEIGHT, false, today, null, "");
        }
        return new VocabularyDraft(row.entry().term(), row.entry().related(), row.entry().weight(), row.entry().twoWay(),
                row.validFrom().isBefore(today) ? today : row.validFrom(), row.validTo(), row.note() == null ? "" : row.note());
    }

    public String getRelated() {
        return String.join("\n", getBegin().related());
    }

    /** Ends it at once. */
    public LocalDate getYesterday() {
        return LocalDate.now(clock).minusDays(1);
    }

    /** What was typed; else what the form begins with, because this page has two forms and shows one of them again. */
    public String typed(String name, Object begin) {
        String typed = request.getParameter(name);
        return typed != null ? typed : begin == null ? "" : begin.toString();
    }

    public boolean isTwoWay() {
        return request.getParameter("term") == null ? getBegin().twoWay() : request.getParameter("twoWay") != null;
    }

    /** What the form shown again would do to the search; empty before anybody asked. */
    @SuppressWarnings("unchecked")
    public List<SearchComparison> getComparisons() {
        return request.getAttribute(VocabularyServlet.COMPARISONS) instanceof List<?> comparisons ? (List<SearchComparison>) comparisons : List.of();
    }

    /** Whether what is shown is what the end of the entry would do. */
    public boolean isEnding() {
        return "preview-end".equals(request.getParameter("do"));
    }
}
