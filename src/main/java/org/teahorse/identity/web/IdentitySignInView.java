package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.teahorse.shared.Settings;

/** The sign-in form; what was wrong comes from the servlet that takes it. */
@Named
@RequestScoped
public class IdentitySignInView {

    private static final Set<String> AFTER = Set.of("password", "registered", "closed", "lost");

    @Inject
    private FacesContext faces;

    /** {@code wrong} or {@code wait}; null before the first attempt. */
    public String getProblem() {
        return (String) faces.getExternalContext().getRequestMap().get("signInProblem");
    }

    /** How long to wait before the next attempt is looked at. */
    public Duration getWait() {
        return faces.getExternalContext().getRequestMap().get("signInWait") instanceof Number seconds
                ? Duration.ofSeconds(seconds.longValue()) : Duration.ZERO;
    }

    /** The name as it was typed, so that it need not be typed again. */
    public String getLogin() {
        return parameters().get("login");
    }

    /** Where to go afterwards. */
    public String getFrom() {
        return parameters().get("from");
    }

    /** What happened before: {@code password}, {@code registered}, {@code closed} or {@code lost}; null for nothing. */
    public String getAfter() {
        String after = parameters().get("after");
        return after != null && AFTER.contains(after) ? after : null;
    }

    /** Whether the accounts of the demonstration exist, and may be told. */
    public boolean isDemo() {
        return Settings.demo();
    }

    private Map<String, String> parameters() {
        return faces.getExternalContext().getRequestParameterMap();
    }
}
