package org.teahorse.actor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;

/**
 * The actor of the call in progress. Mandates are read once per request, so a withdrawn mandate is gone with the next request.
 */
@RequestScoped
public class CurrentActor {

    /** The principal's name under which the server's own work runs. */
    public static final String SYSTEM_PRINCIPAL = "teahorse-system";

    @Inject
    private SecurityContext security;

    @Inject
    private Instance<ActorDirectory> directory;

    private String foundFor;
    private Actor found;

    /** Never null; {@link Actor#VISITOR} when nobody signed in. */
    public Actor get() {
        Principal principal = security.getCallerPrincipal();
        String name = principal == null ? "anonymous" : principal.getName();
        // a request may change its principal halfway: at sign-in, and where a run-as bean is entered
        if (!name.equals(foundFor)) {
            found = find(name);
            foundFor = name;
        }
        return found;
    }

    /** Spares the look-up when whoever recognised the caller already knows the actor. */
    public void remember(String principal, Actor actor) {
        foundFor = principal;
        found = actor;
    }

    private Actor find(String name) {
        if (name.equals(SYSTEM_PRINCIPAL)) {
            return Actor.system(SYSTEM_PRINCIPAL);
        }
        if (name.equals("anonymous")) {
            return Actor.VISITOR;
        }
        return directory.get().find(name).orElse(Actor.VISITOR);
    }
}
