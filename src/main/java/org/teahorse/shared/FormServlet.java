package org.teahorse.shared;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.teahorse.shared.InvalidInputException.Problem;

/**
 * An endpoint of plain HTML forms: works without script, changes something, and then leads to a page that can be read again without
 * doing it again. Forms of other sites never come here, the portal's filter refuses them. What a boundary refuses for good is thrown on
 * to the error page; what can be mended is shown with the form, and nothing typed is lost.
 */
public abstract class FormServlet extends HttpServlet {

    /** Request attribute with the problems of a form that is shown again, a list of {@link Problem}. */
    public static final String PROBLEMS = "teahorse.problems";

    /** Does what the form asks. */
    protected abstract void post(Form form, HttpServletResponse response) throws ServletException, IOException;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        try {
            post(new Form(request), response);
        } catch (BusinessException refused) {
            // what a form could not answer by itself: not there, or not theirs; an answer, no error to log
            response.sendError(refused.status());
        }
    }

    /** Throws on what no other input would mend: something that is not there, or not the caller's. */
    protected static void unlessFinal(BusinessException refused) {
        if (refused.status() != HttpServletResponse.SC_BAD_REQUEST) {
            throw refused;
        }
    }

    /** Shows the form's view again with what is wrong. */
    protected static void again(Form form, HttpServletResponse response, String view, List<Problem> problems) throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        forward(form, response, view, problems);
    }

    /** Shows the form's view with what was typed and nothing wrong: a step between typing and doing. */
    protected static void show(Form form, HttpServletResponse response, String view) throws ServletException, IOException {
        forward(form, response, view, List.of());
    }

    private static void forward(Form form, HttpServletResponse response, String view, List<Problem> problems) throws ServletException, IOException {
        form.request().setAttribute(PROBLEMS, List.copyOf(problems));
        form.request().getRequestDispatcher("/WEB-INF/views/" + view + ".xhtml").forward(form.request(), response);
    }

    /** As {@link #again(Form, HttpServletResponse, String, List)}, for one refusal that names no field. */
    protected static void again(Form form, HttpServletResponse response, String view, BusinessException refusal) throws ServletException, IOException {
        again(form, response, view, refusal instanceof InvalidInputException invalid ? invalid.problems()
                : List.of(new Problem("", refusal.messageKey(), refusal.arguments())));
    }

    /** Leads on with a sentence that is shown once. @param key into the bundle */
    protected static void done(Form form, HttpServletResponse response, String address, String bundle, String key, Object... arguments) throws IOException {
        Notice.done(form.request().getSession(), bundle, key, arguments);
        response.sendRedirect(address);
    }

    /** Leads on with a refusal that is shown once. */
    protected static void refused(Form form, HttpServletResponse response, String address, BusinessException refusal) throws IOException {
        Notice.refused(form.request().getSession(), refusal);
        response.sendRedirect(address);
    }
}
