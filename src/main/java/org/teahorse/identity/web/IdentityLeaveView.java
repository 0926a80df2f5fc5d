package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.teahorse.identity.ProviderSignIn;

/** The page that leads to an identity provider. */
@Named
@RequestScoped
public class IdentityLeaveView {

    @Inject
    private HttpServletRequest request;

    /** The way that was just begun; null when the page is visited by itself. */
    public ProviderSignIn.Departure getDeparture() {
        return (ProviderSignIn.Departure) request.getAttribute(IdentityServlet.DEPARTURE);
    }
}
