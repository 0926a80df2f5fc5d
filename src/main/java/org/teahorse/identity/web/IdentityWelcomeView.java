package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.teahorse.identity.Registration;

/** The form in which somebody with a one-time link chooses a password. */
@Named
@RequestScoped
public class IdentityWelcomeView {

    @EJB
    private Registration registration;

    /** Key of the words that say what a password must be. */
    public String getPasswordHint() {
        return registration.passwordHint();
    }
}
