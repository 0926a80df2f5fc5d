package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.teahorse.actor.CurrentActor;

/** The form that adds an organisation. */
@Named
@RequestScoped
public class IdentityMyNewOrganisationView {

    @Inject
    private CurrentActor current;

    /** Whether the reader works for none yet. */
    public boolean isFirst() {
        return current.get().acting() == null;
    }
}
