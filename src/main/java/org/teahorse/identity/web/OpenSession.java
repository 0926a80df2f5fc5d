package org.teahorse.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.teahorse.identity.SignIn;

/** The browser's side of a session. */
final class OpenSession {

    private static final String PENDING = "teahorse.pending";
    private static final String ONWARD = "teahorse.onward";

    private OpenSession() {
    }

    /** Begins one. Whoever planted the browser's old id does not get the session that grows from it. */
    static void begin(HttpServletRequest request, UUID session) {
        renew(request).setAttribute(Authentication.SESSION, session);
    }

    /** Begins one that waits for the second step. */
    static void await(HttpServletRequest request, UUID pending, String onward) {
        HttpSession open = renew(request);
        open.setAttribute(PENDING, pending);
        open.setAttribute(ONWARD, onward);
    }

    private static HttpSession renew(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        return request.getSession(true);
    }

    /** The session that waits for the second step; null when none does. */
    static UUID pending(HttpServletRequest request) {
        HttpSession open = request.getSession(false);
        return open != null && open.getAttribute(PENDING) instanceof UUID id ? id : null;
    }

    /** Where to go on after the second step. */
    static String onward(HttpServletRequest request) {
        return request.getSession().getAttribute(ONWARD) instanceof String onward ? onward : "/my";
    }

    /** The session in progress. */
    static UUID current(HttpServletRequest request) {
        HttpSession open = request.getSession(false);
        return open != null && open.getAttribute(Authentication.SESSION) instanceof UUID id ? id : null;
    }

    static SignIn.Origin origin(HttpServletRequest request) {
        return new SignIn.Origin(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}
