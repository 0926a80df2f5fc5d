package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.teahorse.identity.IdentityLinks;

/** The choice of somebody whom a provider vouches for and nobody knows yet: a new account, or one they have. */
@Named
@RequestScoped
public class IdentityArrivalView {

    @EJB
    private IdentityLinks links;

    @Inject
    private HttpServletRequest request;

    private IdentityLinks.Waiting waiting;

    public void load() {
        UUID arrival = OpenSession.arrival(request);
        waiting = arrival == null ? null : links.waiting(arrival).orElse(null);
    }

    /** Null when it took too long, or nobody arrived in this browser. */
    public IdentityLinks.Waiting getWaiting() {
        return waiting;
    }
}
