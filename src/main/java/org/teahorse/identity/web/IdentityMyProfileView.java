package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.teahorse.identity.MyAccount;
import org.teahorse.identity.Profile;

/** What people say of themselves. */
@Named
@RequestScoped
public class IdentityMyProfileView {

    @EJB
    private MyAccount account;

    private Profile profile;

    public Profile getProfile() {
        if (profile == null) {
            profile = account.profile();
        }
        return profile;
    }
}
