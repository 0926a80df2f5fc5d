package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** The form that takes the second step. */
@Named
@RequestScoped
public class IdentitySecondStepView {

    @Inject
    private HttpServletRequest request;

    /** {@code wrong} or {@code wait}; null before the first attempt. */
    public String getProblem() {
        return (String) request.getAttribute("signInProblem");
    }

    /** How long to wait before the next attempt is looked at. */
    public Duration getWait() {
        return request.getAttribute("signInWait") instanceof Number seconds ? Duration.ofSeconds(seconds.longValue()) : Duration.ZERO;
    }
}
