package org.teahorse.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import org.teahorse.identity.ProviderAttempt;

/** What this browser has begun at identity providers, one for each of its tabs: each is taken out once. */
final class ProviderAttempts {

    static final String ATTRIBUTE = "teahorse.attempts";
    private static final int MOST = 8;

    private ProviderAttempts() {
    }

    /** By their states, the oldest first. */
    private static final class Begun extends LinkedHashMap<String, ProviderAttempt> {
    }

    static synchronized void keep(HttpServletRequest request, ProviderAttempt attempt) {
        HttpSession session = request.getSession();
        Begun begun = session.getAttribute(ATTRIBUTE) instanceof Begun there ? there : new Begun();
        begun.put(attempt.state(), attempt);
        if (begun.size() > MOST) {
            begun.remove(begun.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, begun);
    }

    /** What was begun under a state; null when nothing was in this browser, or it was taken before. */
    static synchronized ProviderAttempt take(HttpServletRequest request, String state) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Begun begun ? begun.remove(state) : null;
    }
}
