package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.teahorse.shared.Settings;

/** The form that takes the code sent to a new address. */
@Named
@RequestScoped
public class IdentityMyProfileConfirmView {

    /** Whether messages can be read on a page. */
    public boolean isDemo() {
        return Settings.demo();
    }
}
