package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.teahorse.identity.SignIn;

/**
 * The form endpoints of signing in and out: plain HTML forms, so that they work without script. Foreign pages cannot post here; the
 * portal's filter refuses every form that another site sends.
 */
@WebServlet({"/do/sign-in", "/do/sign-out", "/do/choose-password"})
public class SignInServlet extends HttpServlet {

    private static final String SIGN_IN_VIEW = "/WEB-INF/views/identity/sign-in.xhtml";
    private static final String WELCOME_VIEW = "/WEB-INF/views/identity/welcome.xhtml";

    @EJB
    private transient SignIn signIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        switch (request.getServletPath()) {
            case "/do/sign-in" -> signIn(request, response);
            case "/do/sign-out" -> signOut(request, response);
            default -> choosePassword(request, response);
        }
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        SignIn.Outcome outcome = signIn.signIn(parameter(request, "login"), parameter(request, "password"), request.getRemoteAddr());
        if (!outcome.accepted()) {
            request.setAttribute("signInProblem", outcome.delay().isZero() ? "wrong" : "wait");
            request.setAttribute("signInWait", outcome.delay().toSeconds());
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            request.getRequestDispatcher(SIGN_IN_VIEW).forward(request, response);
            return;
        }
        HttpSession old = request.getSession(false);
        if (old != null) {
            // whoever planted the id does not get the session that grows from it
            old.invalidate();
        }
        request.getSession(true).setAttribute(Authentication.SESSION, outcome.session());
        response.sendRedirect(localAddress(parameter(request, "from"), "/staff/imports"));
    }

    private void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(Authentication.SESSION) instanceof UUID id) {
                signIn.signOut(id);
            }
            session.invalidate();
        }
        response.sendRedirect(localAddress(parameter(request, "from"), "/"));
    }

    private void choosePassword(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String problem = parameter(request, "password").equals(parameter(request, "again"))
                ? switch (signIn.choosePassword(parameter(request, "link"), parameter(request, "password"))) {
                    case CHOSEN -> null;
                    case PASSWORD_REFUSED -> "length";
                    case LINK_REFUSED -> "link";
                } : "again";
        if (problem == null) {
            response.sendRedirect(localAddress(parameter(request, "from"), "/sign-in"));
            return;
        }
        request.setAttribute("welcomeProblem", problem);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        request.getRequestDispatcher(WELCOME_VIEW).forward(request, response);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Only an address on this server: one slash, no second one and no backslash, which browsers read as a slash. */
    static String localAddress(String from, String otherwise) {
        boolean local = from.startsWith("/") && !from.startsWith("//") && !from.contains("\\") && !from.contains("\n") && !from.contains("\r");
        return local ? from : otherwise;
    }
}
