package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.teahorse.identity.MyAccount;
import org.teahorse.identity.Registration;

/** The form that changes the password. */
@Named
@RequestScoped
public class IdentityMyPasswordView {

    @EJB
    private Registration registration;

    @EJB
    private MyAccount account;

    /** Key of the words that say what a password must be. */
    public String getPasswordHint() {
        return registration.passwordHint();
    }

    /** Whether there is a password already. */
    public boolean isPassword() {
        return account.profile().password();
    }
}
