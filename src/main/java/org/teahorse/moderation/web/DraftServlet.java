package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.teahorse.moderation.Editing;
import org.teahorse.moderation.StepPassedException;
import org.teahorse.moderation.SubmissionDetail;
import org.teahorse.moderation.Submissions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.Texts;

/**
 * The author's forms: saves what is written, by hand or by itself, submits it, takes it back and gives it up; renews, copies and takes
 * off what an organisation publishes.
 */
@WebServlet("/do/my/draft")
public class DraftServlet extends FormServlet {

    @EJB
    private transient Editing editing;

    @EJB
    private transient Submissions submissions;

    @Inject
    private transient EditorInput input;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        switch (form.text("act")) {
            case "save", "check", "submit", "preview" -> write(form, response);
            case "autosave" -> autosave(form, response);
            case "recall", "discard" -> end(form, response);
            case "renew", "withdraw", "copy" -> publications(form, response);
            case "change" -> change(form, response);
            default -> response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void write(Form form, HttpServletResponse response) throws ServletException, IOException {
        long id = form.number("id").orElse(0L);
        SubmissionDetail detail = submissions.detail(id);
        JsonObject typed = input.read(detail.summary().type(), detail.fields(), form);
        String address = Workspace.of(form.request()).getAddress();
        try {
            int version = editing.save(id, version(form), typed);
            switch (form.text("act")) {
                case "submit" -> {
                    editing.submit(id, version);
                    done(form, response, form.link(address + "/submission/" + id), "moderation", "done.submitted");
                }
                case "preview" -> response.sendRedirect(form.link("/my/preview/" + id));
                case "check" -> response.sendRedirect(form.link(address + "/edit/" + id) + "#check");
                default -> done(form, response, form.link(address + "/edit/" + id), "moderation", "done.saved");
            }
        } catch (BusinessException refused) {
            unlessFinal(refused);
            // what was typed stands in the form, and nowhere else when somebody else was faster
            form.request().setAttribute(ModerationEditView.TYPED, typed);
            form.request().setAttribute(PROBLEMS, problems(refused));
            response.setStatus(refused instanceof StepPassedException ? HttpServletResponse.SC_CONFLICT : HttpServletResponse.SC_BAD_REQUEST);
            form.request().getRequestDispatcher("/WEB-INF/views/moderation/edit.xhtml?id=" + id).forward(form.request(), response);
        }
    }

    private static List<Problem> problems(BusinessException refused) {
        return refused instanceof InvalidInputException invalid ? invalid.problems().stream()
                .map(problem -> new Problem(EditorField.id(problem.path()), problem.messageKey(), problem.arguments())).toList()
                : List.of(new Problem("", refused.messageKey(), refused.arguments()));
    }

    private static int version(Form form) {
        return form.number("version").orElse(-1L).intValue();
    }

    /** Saves while somebody writes. Answers with the new version, or with words for what is in the way; the page stays as it is. */
    private void autosave(Form form, HttpServletResponse response) throws IOException {
        long id = form.number("id").orElse(0L);
        SubmissionDetail detail = submissions.detail(id);
        JsonObjectBuilder answer = Json.createObjectBuilder();
        try {
            answer.add("version", editing.save(id, version(form), input.read(detail.summary().type(), detail.fields(), form)));
        } catch (BusinessException refused) {
            unlessFinal(refused);
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            answer.add("words", Texts.of("messages", form.locale(), refused.messageKey(), refused.arguments()));
        }
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(answer.build().toString());
    }

    private void end(Form form, HttpServletResponse response) throws IOException {
        long id = form.number("id").orElse(0L);
        Workspace workspace = Workspace.of(form.request());
        try {
            if (form.text("act").equals("recall")) {
                editing.recall(id, version(form));
                done(form, response, form.link(workspace.getAddress() + "/edit/" + id), "moderation", "done.recall");
            } else {
                editing.discard(id, version(form));
                done(form, response, form.link(workspace == Workspace.STAFF ? "/staff/drafts" : workspace.getAddress()), "moderation", "done.discard");
            }
        } catch (BusinessException refused) {
            unlessFinal(refused);
            refused(form, response, form.link(workspace.getAddress() + "/submission/" + id), refused);
        }
    }

    /** For one or several publications at once; each stands for itself. */
    private void publications(Form form, HttpServletResponse response) throws IOException {
        int acted = 0;
        BusinessException refusal = null;
        for (String text : form.texts("id")) {
            try {
                long id = Long.parseLong(text);
                switch (form.text("act")) {
                    case "renew" -> editing.renew(id);
                    case "withdraw" -> editing.withdraw(id);
                    default -> {
                        response.sendRedirect(form.link("/provider-desk/edit/" + editing.copy(token(form), id)));
                        return;
                    }
                }
                acted++;
            } catch (NumberFormatException notOurs) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            } catch (BusinessException refused) {
                unlessFinal(refused);
                refusal = refused;
            }
        }
        if (refusal != null) {
            refused(form, response, form.onward("/provider-desk"), refusal);
        } else {
            done(form, response, form.onward("/provider-desk"), "moderation", acted == 0 ? "done.none" : "done." + form.text("act"), acted);
        }
    }

    private static UUID token(Form form) {
        return form.uuid("token").orElseGet(UUID::randomUUID);
    }

    private void change(Form form, HttpServletResponse response) throws IOException {
        EntryType type = Arrays.stream(EntryType.values()).filter(one -> one.label().equals(form.text("type"))).findFirst().orElse(null);
        if (type == null || form.number("record").isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Workspace workspace = Workspace.of(form.request());
        try {
            long id = editing.change(token(form), type, form.number("record").get());
            response.sendRedirect(form.link(workspace.getAddress() + (submissions.detail(id).writable() ? "/edit/" : "/submission/") + id));
        } catch (BusinessException refused) {
            unlessFinal(refused);
            refused(form, response, form.onward(workspace == Workspace.STAFF ? "/staff/drafts" : workspace.getAddress()), refused);
        }
    }
}
