package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.Codes;
import org.teahorse.identity.MyAccount;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.InvalidInputException.Problem;

/** The form endpoints by which people look after their account. */
@WebServlet({"/do/my/profile", "/do/my/reach", "/do/my/profile/confirm", "/do/my/password", "/do/my/end-session", "/do/my/end-others"})
public class MyAccountServlet extends FormServlet {

    private static final String BUNDLE = "identity";

    @EJB
    private transient MyAccount account;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        switch (form.request().getServletPath()) {
            case "/do/my/profile" -> run(form, response, "identity/my-profile", () -> {
                account.save(form.text("name"), form.text("language"));
                done(form, response, form.link("/my/profile"), BUNDLE, "profile.saved");
            });
            case "/do/my/reach" -> run(form, response, "identity/my-profile", () -> {
                UUID token = form.uuid("token").orElseGet(UUID::randomUUID);
                account.beginReach(token, form.text("address"), RegisterServlet.language(form), form.request().getRemoteAddr());
                response.sendRedirect(form.link("/my/profile/confirm?request=" + token));
            });
            case "/do/my/profile/confirm" -> confirm(form, response);
            case "/do/my/password" -> password(form, response);
            default -> sessions(form, response);
        }
    }

    private void confirm(Form form, HttpServletResponse response) throws ServletException, IOException {
        Codes.Taken taken = account.finishReach(form.uuid("request").orElse(new UUID(0, 0)), form.text("code"));
        if (taken == Codes.Taken.RIGHT || taken == Codes.Taken.USED) {
            done(form, response, form.link("/my/profile"), BUNDLE, "reach.saved");
        } else {
            again(form, response, "identity/my-profile-confirm", List.of(RegisterServlet.problem(taken)));
        }
    }

    private void password(Form form, HttpServletResponse response) throws ServletException, IOException {
        if (!form.raw("password").equals(form.raw("again"))) {
            again(form, response, "identity/my-password", List.of(Problem.of("again", "password.differ")));
            return;
        }
        run(form, response, "identity/my-password", () -> {
            account.changePassword(form.raw("old"), form.raw("password"), OpenSession.current(form.request()));
            done(form, response, form.link("/my"), BUNDLE, "password.saved");
        });
    }

    private void sessions(Form form, HttpServletResponse response) throws IOException {
        String address = form.link("/my/sessions");
        try {
            if (form.request().getServletPath().equals("/do/my/end-others")) {
                done(form, response, address, BUNDLE, "sessions.ended", account.endOthers(OpenSession.current(form.request())));
            } else {
                account.endSession(form.uuid("session").orElse(new UUID(0, 0)));
                done(form, response, address, BUNDLE, "session.ended");
            }
        } catch (BusinessException gone) {
            refused(form, response, address, gone);
        }
    }

    private interface Work {
        void run() throws ServletException, IOException;
    }

    private static void run(Form form, HttpServletResponse response, String view, Work work) throws ServletException, IOException {
        try {
            work.run();
        } catch (BusinessException refused) {
            again(form, response, view, refused);
        }
    }
}
