package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.teahorse.identity.IdentityLinks;

/** The choice of somebody whom a provider vouches for and nobody knows yet: a new account, or one they have. */
@Named
@RequestScoped
public class IdentityArrivalView {

    @EJB
    private IdentityLinks links;

    @Inject
    private HttpServletRequest request;

    private Optional<IdentityLinks.Waiting> waiting;

    /** Null when it took too long, or nobody arrived in this browser. */
    public IdentityLinks.Waiting getWaiting() {
        if (waiting == null) {
            waiting = Optional.ofNullable(OpenSession.arrival(request)).flatMap(links::waiting);
        }
        return waiting.orElse(null);
    }
}
