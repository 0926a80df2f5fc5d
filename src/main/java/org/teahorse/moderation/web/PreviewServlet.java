package org.teahorse.moderation.web;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Map;
import org.teahorse.moderation.SubmissionSummary;
import org.teahorse.moderation.Submissions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Notice;

/**
 * Shows a submission as its page will be: it is published in a transaction, the very page is made, and the transaction is undone. What
 * one sees is therefore what readers will see, and nobody else ever sees it.
 */
@WebServlet({"/my/preview/*", "/en/my/preview/*"})
public class PreviewServlet extends HttpServlet {

    /** Request attribute with the address to go back to; says that the page is a preview. */
    public static final String PREVIEW = "teahorse.preview";

    private static final Map<EntryType, String> VIEWS = Map.of(EntryType.POLICY, "policy/detail", EntryType.PROGRAM, "program/detail", EntryType.CALL,
            "program/call", EntryType.RESULT, "program/result", EntryType.OFFICE, "office/detail", EntryType.PROVIDER, "provider/detail",
            EntryType.OFFERING, "offering/detail");

    @EJB
    private transient Submissions submissions;

    @Resource
    private transient UserTransaction transaction;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String number = String.valueOf(request.getPathInfo());
        if (!number.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long id = Long.parseLong(number.substring(1));
        SubmissionSummary submission;
        try {
            submission = submissions.detail(id).summary();
        } catch (NotFoundException unknown) {
            response.sendError(unknown.status());
            return;
        }
        String back = (request.getServletPath().startsWith("/en/") ? "/en" : "") + Workspace.of(submission).getAddress()
                + (submission.state().editable() ? "/edit/" : "/submission/") + id;
        response.setHeader("Cache-Control", "private, no-store");
        try {
            transaction.begin();
            try {
                long record = submissions.preview(id);
                request.setAttribute(PREVIEW, back);
                request.getRequestDispatcher("/WEB-INF/views/" + VIEWS.get(submission.type()) + ".xhtml?id=" + record).forward(request, response);
            } finally {
                transaction.rollback();
            }
        } catch (BusinessException refused) {
            Notice.refused(request.getSession(), "moderation", "preview.refused");
            response.sendRedirect(back + "#check");
        } catch (NotSupportedException | SystemException broken) {
            throw new ServletException(broken);
        }
    }
}
