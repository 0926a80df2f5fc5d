package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.teahorse.identity.Invitation;
import org.teahorse.identity.Organisations;
import org.teahorse.shared.Form;

/** An invitation, before it is taken. */
@Named
@RequestScoped
public class IdentityInvitationView {

    @EJB
    private Organisations organisations;

    @Inject
    private HttpServletRequest request;

    private Invitation invitation;

    /** Null when there is none, or it is over. */
    public Invitation getInvitation() {
        if (invitation == null) {
            invitation = organisations.invitation(getKey()).filter(found -> !found.over()).orElse(null);
        }
        return invitation;
    }

    public String getKey() {
        return new Form(request).text("key");
    }
}
