package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.IdentityLinks;
import org.teahorse.identity.SignIn;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;

/** The form endpoints of signing in and out. */
@WebServlet({"/do/sign-in", "/do/second-step", "/do/sign-out", "/do/choose-password"})
public class SignInServlet extends FormServlet {

    @EJB
    private transient SignIn signIn;

    @EJB
    private transient IdentityLinks links;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        switch (form.request().getServletPath()) {
            case "/do/sign-in" -> signIn(form, response);
            case "/do/second-step" -> secondStep(form, response);
            case "/do/sign-out" -> signOut(form, response);
            default -> choosePassword(form, response);
        }
    }

    private void signIn(Form form, HttpServletResponse response) throws ServletException, IOException {
        SignIn.Outcome outcome = signIn.signIn(form.text("login"), form.raw("password"), OpenSession.origin(form.request()));
        if (!outcome.accepted()) {
            refuse(form, response, outcome, "sign-in");
        } else {
            response.sendRedirect(OpenSession.enter(form.request(), signIn, outcome, form.link(""), form.onward("/my")));
        }
    }

    private void secondStep(Form form, HttpServletResponse response) throws ServletException, IOException {
        UUID pending = OpenSession.pending(form.request());
        if (pending == null) {
            response.sendRedirect(form.link("/sign-in"));
            return;
        }
        SignIn.Outcome outcome;
        try {
            outcome = signIn.secondStep(pending, form.text("code"), OpenSession.origin(form.request()));
        } catch (BusinessException unreadable) {
            // the secret cannot be read with the installation's key: no code of the app can be right
            show(form, response, "key", 0, "second-step");
            return;
        }
        if (outcome.accepted()) {
            UUID joining = OpenSession.joining(form.request());
            String onward = OpenSession.enter(form.request(), signIn, outcome, form.link(""), OpenSession.onward(form.request()));
            if (joining != null) {
                IdentityServlet.join(links, form.request(), joining, outcome.session());
            }
            response.sendRedirect(onward);
        } else if (outcome.second()) {
            refuse(form, response, outcome, "second-step");
        } else {
            response.sendRedirect(form.link("/sign-in"));
        }
    }

    static void refuse(Form form, HttpServletResponse response, SignIn.Outcome outcome, String view) throws ServletException, IOException {
        show(form, response, outcome.delay().isZero() ? "wrong" : "wait", outcome.delay().toSeconds(), view);
    }

    private static void show(Form form, HttpServletResponse response, String problem, long wait, String view) throws ServletException, IOException {
        form.request().setAttribute("signInProblem", problem);
        form.request().setAttribute("signInWait", wait);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        form.request().getRequestDispatcher("/WEB-INF/views/identity/" + view + ".xhtml").forward(form.request(), response);
    }

    private void signOut(Form form, HttpServletResponse response) throws IOException {
        HttpSession session = form.request().getSession(false);
        if (session != null) {
            UUID id = OpenSession.current(form.request());
            if (id != null) {
                signIn.signOut(id);
            }
            session.invalidate();
        }
        response.sendRedirect(form.onward("/"));
    }

    private void choosePassword(Form form, HttpServletResponse response) throws ServletException, IOException {
        String password = form.raw("password");
        if (!password.equals(form.raw("again"))) {
            again(form, response, "identity/welcome", List.of(Problem.of("again", "password.differ")));
            return;
        }
        try {
            if (signIn.choosePassword(form.text("link"), password)) {
                response.sendRedirect(form.link("/sign-in?after=password"));
            } else {
                again(form, response, "identity/welcome", List.of(Problem.of("", "link.over")));
            }
        } catch (InvalidInputException refused) {
            again(form, response, "identity/welcome", refused);
        }
    }
}
