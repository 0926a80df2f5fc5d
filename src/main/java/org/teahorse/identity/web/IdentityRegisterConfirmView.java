package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.teahorse.identity.Registration;
import org.teahorse.shared.Settings;

/** The form that takes the code, and makes the account. */
@Named
@RequestScoped
public class IdentityRegisterConfirmView {

    @EJB
    private Registration registration;

    /** Key of the words that say what a password must be. */
    public String getPasswordHint() {
        return registration.passwordHint();
    }

    /** Whether messages can be read on a page. */
    public boolean isDemo() {
        return Settings.demo();
    }
}
