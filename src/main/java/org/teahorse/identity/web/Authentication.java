package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.identity.SignIn;
import org.teahorse.shared.SafeHeaders;
import org.teahorse.shared.Texts;

/**
 * The one place where a request gets its caller: a session for pages, a bearer token for the API. The API ignores cookies, so no
 * foreign page can use a reader's session against it; pages ignore bearer tokens.
 */
@ApplicationScoped
public class Authentication implements HttpAuthenticationMechanism {

    /** Session attribute with the id of the row that makes the session good. */
    static final String SESSION = "teahorse.session";
    private static final String BEARER = "Bearer ";
    private static final List<String> FOR_MEMBERS = List.of("/my", "/do/my/", "/provider-desk", "/do/provider-desk/");
    private static final Set<String> STAFF = Set.of("member", "staff");
    private static final Set<String> MEMBER = Set.of("member");
    private static final Set<String> MACHINE = Set.of("machine");

    @EJB
    private SignIn signIn;

    @Inject
    private CurrentActor current;

    @Inject
    private FormStash stash;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        // what is answered here never passes the portal's filter
        SafeHeaders.set(response);
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                ? recogniseMachine(request, response, context)
                : recognisePerson(request, response, context);
    }

    private AuthenticationStatus recogniseMachine(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return context.doNothing();
        }
        Optional<Actor> machine = header.startsWith(BEARER) ? signIn.machine(header.substring(BEARER.length()).strip()) : Optional.empty();
        if (machine.isEmpty()) {
            return refuse(response);
        }
        return accept(context, machine.get(), MACHINE);
    }

    /** Answers as the API does, because no resource of the API is reached any more. */
    private static AuthenticationStatus refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter().write(Json.createObjectBuilder().add("type", "urn:teahorse:access.token-refused").add("title", "Unauthorized")
                    .add("status", HttpServletResponse.SC_UNAUTHORIZED)
                    .add("detail", Texts.of("messages", Locale.SIMPLIFIED_CHINESE, "access.token-refused", List.of())).build().toString());
            // sent now, or the container puts its own page for people in this place
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private AuthenticationStatus recognisePerson(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        String address = request.getRequestURI().substring(request.getContextPath().length());
        String language = address.startsWith("/en/") || address.startsWith("/do/") && "lang=en".equals(request.getQueryString()) ? "/en" : "";
        if (session != null && session.getAttribute(SESSION) instanceof UUID id) {
            Optional<SignIn.Resumed> person = signIn.resume(id);
            if (person.isPresent()) {
                String first = context.isProtected() ? first(person.get().lack(), address.startsWith("/en/") ? address.substring(3) : address) : null;
                return first == null ? accept(context, person.get().actor(), person.get().actor().staff() ? STAFF : MEMBER)
                        : context.redirect(request.getContextPath() + language + first);
            }
            session.removeAttribute(SESSION);
        }
        if (context.isProtected()) {
            Optional<String> kept = stash.keep(request, response);
            if (kept.isPresent()) {
                String prefix = "lang=en".equals(request.getQueryString()) ? "/en" : "";
                return context.redirect(request.getContextPath() + prefix + "/sign-in?from=" + URLEncoder.encode(prefix + kept.get(), StandardCharsets.UTF_8));
            }
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return context.redirect(request.getContextPath() + language + "/sign-in?from="
                    + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8));
        }
        return context.doNothing();
    }

    /** Where somebody is led first who lacks something; null when the address may be reached without it. */
    private static String first(SignIn.Lack lack, String address) {
        return switch (lack) {
            case NONE -> null;
            case PASSWORD -> address.equals("/my/password") || address.equals("/do/my/password") ? null : "/my/password";
            case SECOND_FACTOR -> FOR_MEMBERS.stream().anyMatch(address::startsWith) ? null : "/my/second-factor";
        };
    }

    private AuthenticationStatus accept(HttpMessageContext context, Actor actor, Set<String> groups) {
        current.remember(actor.principal(), actor);
        return context.notifyContainerAboutLogin(actor.principal(), groups);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        context.cleanClientSubject();
    }
}
