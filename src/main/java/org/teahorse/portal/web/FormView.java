package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.Notice;
import org.teahorse.shared.Texts;

/** What every plain form needs: what is wrong with it, what was typed, and the sentence that waits after a redirect. */
@Named("form")
@RequestScoped
public class FormView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private PageView page;

    private boolean taken;
    private Notice notice;

    /** One mistake, as a page shows it. @param path name of the field; empty for the form as a whole */
    public record Mistake(String path, String words) {
    }

    @SuppressWarnings("unchecked")
    public List<Mistake> getMistakes() {
        return request.getAttribute(FormServlet.PROBLEMS) instanceof List<?> problems ? ((List<Problem>) problems).stream()
                .map(problem -> new Mistake(problem.path(), Texts.of("messages", page.getLocale(), problem.messageKey(), problem.arguments()))).toList()
                : List.of();
    }

    /** The mistakes of one field. */
    public List<Mistake> at(String field) {
        return getMistakes().stream().filter(mistake -> mistake.path().equals(field)).toList();
    }

    /** Whether a form is shown again, with what was typed. */
    public boolean isAgain() {
        return request.getAttribute(FormServlet.PROBLEMS) != null;
    }

    /** What was typed into a field of a form that is shown again; else what it begins with. */
    public String typed(String name, String begin) {
        return isAgain() ? Objects.requireNonNullElse(request.getParameter(name), "") : begin;
    }

    /** Whether a box is ticked, or an option chosen, in a form that is shown again; else as it begins. */
    public boolean chosen(String name, String value, boolean begin) {
        String[] values = request.getParameterValues(name);
        return isAgain() ? values != null && Arrays.asList(values).contains(value) : begin;
    }

    /** The id of a form that must count once however often it is sent; kept when the form is shown again. */
    public String getToken() {
        String kept = isAgain() ? request.getParameter("token") : null;
        return kept == null || kept.isEmpty() ? UUID.randomUUID().toString() : kept;
    }

    /** A parameter of the address or of the form. */
    public String param(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** What the last form led to; null for nothing. Shown once. */
    public Notice getNotice() {
        if (!taken) {
            HttpSession session = request.getSession(false);
            notice = Notice.take(session);
            taken = true;
        }
        return notice;
    }

    public String getNoticeText() {
        return getNotice() == null ? null : getNotice().text(page.getLocale());
    }
}
