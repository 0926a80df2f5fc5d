package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.teahorse.identity.IdentityLinks;
import org.teahorse.identity.ProviderSignIn;
import org.teahorse.identity.SignIn;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.Notice;

/** The form endpoints of people who sign in by an identity provider: the way there, and which account it is to be. */
@WebServlet("/do/identity/*")
public class IdentityServlet extends FormServlet {

    /** Request attribute with the address of the provider that somebody is led to. */
    static final String DEPARTURE = "teahorse.departure";

    private static final String CHOICE = "identity/arrival";

    @EJB
    private transient ProviderSignIn providers;

    @EJB
    private transient IdentityLinks links;

    @EJB
    private transient SignIn signIn;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        switch (String.valueOf(form.request().getPathInfo())) {
            case "/begin" -> begin(form, response);
            case "/register" -> register(form, response);
            case "/join" -> join(form, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void begin(Form form, HttpServletResponse response) throws ServletException, IOException {
        try {
            leave(form, response, providers.begin(form.text("provider"), null, form.onward("/my"), form.english()));
        } catch (BusinessException refused) {
            unlessFinal(refused);
            again(form, response, form.here().filter("/register"::equals).isPresent() ? "identity/register" : "identity/sign-in", refused);
        }
    }

    /**
     * Leads to a provider by a page of ours: browsers hold a form's redirects to the policy of the page it stands on, which knows no
     * address but our own.
     */
    static void leave(Form form, HttpServletResponse response, ProviderSignIn.Departure departure) throws ServletException, IOException {
        ProviderAttempts.keep(form.request(), departure.attempt());
        form.request().setAttribute(DEPARTURE, departure);
        response.setHeader("Cache-Control", "no-store");
        show(form, response, "identity/leave");
    }

    private void register(Form form, HttpServletResponse response) throws ServletException, IOException {
        HttpServletRequest request = form.request();
        UUID arrival = OpenSession.arrival(request);
        if (arrival == null) {
            response.sendRedirect(form.link("/sign-in?after=lost"));
            return;
        }
        try {
            UUID session = links.register(arrival, form.text("name"), RegisterServlet.language(form), OpenSession.origin(request));
            String onward = OpenSession.onward(request);
            OpenSession.begin(request, session);
            response.sendRedirect(onward);
        } catch (BusinessException refused) {
            unlessFinal(refused);
            again(form, response, CHOICE, refused);
        }
    }

    private void join(Form form, HttpServletResponse response) throws ServletException, IOException {
        HttpServletRequest request = form.request();
        UUID arrival = OpenSession.arrival(request);
        if (arrival == null) {
            response.sendRedirect(form.link("/sign-in?after=lost"));
            return;
        }
        SignIn.Outcome outcome = signIn.signIn(form.text("login"), form.raw("password"), OpenSession.origin(request));
        if (!outcome.accepted()) {
            SignInServlet.refuse(form, response, outcome, "arrival");
            return;
        }
        String onward = OpenSession.enter(request, signIn, outcome, form.link(""), OpenSession.onward(request));
        if (outcome.second()) {
            OpenSession.join(request, arrival);
        } else {
            join(links, request, arrival, outcome.session());
        }
        response.sendRedirect(onward);
    }

    /** Links to the account that was signed in to. Whoever is signed in stays so, whatever becomes of the link. */
    static void join(IdentityLinks links, HttpServletRequest request, UUID arrival, UUID session) {
        try {
            links.join(arrival, session);
            Notice.done(request.getSession(), "identity", "identities.linked");
        } catch (BusinessException refused) {
            Notice.refused(request.getSession(), refused);
        }
    }
}
