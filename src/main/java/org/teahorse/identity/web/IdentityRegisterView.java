package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.teahorse.identity.Codes;

/** The form in which somebody says how they are reached. */
@Named
@RequestScoped
public class IdentityRegisterView {

    /** How long a code is good, in minutes. */
    public long getMinutes() {
        return Codes.LIFETIME.toMinutes();
    }
}
