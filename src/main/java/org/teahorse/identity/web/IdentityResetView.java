package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.teahorse.identity.Codes;

/** The form in which somebody asks for a new password. */
@Named
@RequestScoped
public class IdentityResetView {

    /** How long a code is good, in minutes. */
    public long getMinutes() {
        return Codes.LIFETIME.toMinutes();
    }
}
