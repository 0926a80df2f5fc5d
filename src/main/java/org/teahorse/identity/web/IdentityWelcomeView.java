package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.teahorse.identity.SignIn;

/** The form in which somebody with a one-time link chooses a password. */
@Named
@RequestScoped
public class IdentityWelcomeView {

    @Inject
    private FacesContext faces;

    /** {@code length}, {@code again} or {@code link}; null before the first attempt. */
    public String getProblem() {
        return (String) faces.getExternalContext().getRequestMap().get("welcomeProblem");
    }

    /** The secret of the link, handed on with the form. */
    public String getLink() {
        return faces.getExternalContext().getRequestParameterMap().get("link");
    }

    public int getShortest() {
        return SignIn.SHORTEST_PASSWORD;
    }
}
