package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.Role;
import org.teahorse.identity.MyAccount;
import org.teahorse.identity.Profile;

/** Where somebody who signed in stands. */
@Named
@RequestScoped
public class IdentityMyView {

    @EJB
    private MyAccount account;

    @Inject
    private CurrentActor current;

    private Profile profile;

    public Profile getProfile() {
        if (profile == null) {
            profile = account.profile();
        }
        return profile;
    }

    /** Whether they work for a provider. */
    public boolean isProvider() {
        return current.get().mandates().stream().anyMatch(mandate -> mandate.role() == Role.PROVIDER_OWNER || mandate.role() == Role.PROVIDER_CLERK);
    }

    public boolean isStaff() {
        return current.get().staff();
    }
}
