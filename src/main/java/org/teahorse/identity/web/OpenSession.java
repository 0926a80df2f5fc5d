package org.teahorse.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.teahorse.identity.SignIn;

/** The browser's side of a session. */
final class OpenSession {

    private static final String PENDING = "teahorse.pending";
    private static final String ONWARD = "teahorse.onward";
    /** Number of an identity that waits for its owner's choice. */
    private static final String ARRIVAL = "teahorse.arrival";
    /** The same, when they chose an account that asks for a second step. */
    private static final String JOINING = "teahorse.joining";

    private OpenSession() {
    }

    /** Begins one. Whoever planted the browser's old id does not get the session that grows from it. */
    static void begin(HttpServletRequest request, UUID session) {
        renew(request).setAttribute(Authentication.SESSION, session);
    }

    /** Begins what an accepted first step leads to. @param prefix of addresses in the reader's language @return where to go on */
    static String enter(HttpServletRequest request, SignIn signIn, SignIn.Outcome outcome, String prefix, String onward) {
        if (outcome.second()) {
            await(request, outcome.session(), onward);
            return prefix + "/second-step";
        }
        begin(request, outcome.session());
        boolean lacking = signIn.resume(outcome.session()).filter(who -> who.lack() == SignIn.Lack.SECOND_FACTOR).isPresent();
        return lacking ? prefix + "/my/second-factor" : onward;
    }

    /** Begins one that waits for the second step. */
    private static void await(HttpServletRequest request, UUID pending, String onward) {
        HttpSession open = renew(request);
        open.setAttribute(PENDING, pending);
        open.setAttribute(ONWARD, onward);
    }

    /** Begins one in which somebody whom a provider vouches for chooses an account. */
    static void arrive(HttpServletRequest request, UUID arrival, String onward) {
        HttpSession open = renew(request);
        open.setAttribute(ARRIVAL, arrival);
        open.setAttribute(ONWARD, onward);
    }

    private static HttpSession renew(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        Object attempts = null;
        if (old != null) {
            // other tabs of this browser may be on their way
            attempts = old.getAttribute(ProviderAttempts.ATTRIBUTE);
            old.invalidate();
        }
        HttpSession open = request.getSession(true);
        if (attempts != null) {
            open.setAttribute(ProviderAttempts.ATTRIBUTE, attempts);
        }
        return open;
    }

    /** The session that waits for the second step; null when none does. */
    static UUID pending(HttpServletRequest request) {
        return id(request, PENDING);
    }

    /** The identity that waits for its owner's choice; null when none does. */
    static UUID arrival(HttpServletRequest request) {
        return id(request, ARRIVAL);
    }

    /** The identity to be linked after the second step; null for none. */
    static UUID joining(HttpServletRequest request) {
        return id(request, JOINING);
    }

    static void join(HttpServletRequest request, UUID arrival) {
        request.getSession().setAttribute(JOINING, arrival);
    }

    /** Where to go on after the second step, or the choice of an account. */
    static String onward(HttpServletRequest request) {
        return request.getSession().getAttribute(ONWARD) instanceof String onward ? onward : "/my";
    }

    /** The session in progress. */
    static UUID current(HttpServletRequest request) {
        return id(request, Authentication.SESSION);
    }

    private static UUID id(HttpServletRequest request, String attribute) {
        HttpSession open = request.getSession(false);
        return open != null && open.getAttribute(attribute) instanceof UUID id ? id : null;
    }

    static SignIn.Origin origin(HttpServletRequest request) {
        return new SignIn.Origin(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}
