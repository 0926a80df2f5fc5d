package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.Organisations;
import org.teahorse.shared.Form;

/** The form that claims an organisation that is here already. */
@Named
@RequestScoped
public class IdentityMyClaimView {

    @EJB
    private Organisations organisations;

    @Inject
    private HttpServletRequest request;

    private Organisation organisation;

    public Organisation getOrganisation() {
        if (organisation == null) {
            organisation = organisations.claimable(new Form(request).uuid("organisation").orElse(new UUID(0, 0)));
        }
        return organisation;
    }
}
