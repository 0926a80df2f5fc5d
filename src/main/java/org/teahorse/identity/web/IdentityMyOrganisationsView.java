package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.identity.Claim;
import org.teahorse.identity.Organisations;

/** The organisations somebody works for, and those they have claimed. */
@Named
@RequestScoped
public class IdentityMyOrganisationsView {

    @EJB
    private Organisations organisations;

    private List<Claim> claims;

    public List<Claim> getClaims() {
        if (claims == null) {
            claims = organisations.myClaims();
        }
        return claims;
    }
}
