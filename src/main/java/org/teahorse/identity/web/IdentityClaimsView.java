package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.teahorse.identity.Claim;
import org.teahorse.identity.Claims;
import org.teahorse.shared.Form;
import org.teahorse.shared.Page;

/** Claims on organisations, for those who decide. */
@Named
@RequestScoped
public class IdentityClaimsView {

    private static final int SIZE = 20;

    @EJB
    private Claims claims;

    @Inject
    private HttpServletRequest request;

    private Page<Claim> found;

    public Page<Claim> getFound() {
        if (found == null) {
            found = claims.list(!isDecided(), Page.numberOf(request.getParameter("page")), SIZE);
        }
        return found;
    }

    /** Whether those that are decided are shown. */
    public boolean isDecided() {
        return new Form(request).text("decided").equals("true");
    }
}
