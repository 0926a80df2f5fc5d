package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.teahorse.actor.CurrentActor;
import org.teahorse.identity.MyAccount;
import org.teahorse.identity.Profile;
import org.teahorse.identity.SecondFactor;
import org.teahorse.shared.Settings;

/** The second factor: set up, in use, or taken away. */
@Named
@RequestScoped
public class IdentityMySecondFactorView {

    @EJB
    private SecondFactor factor;

    @EJB
    private MyAccount account;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentActor current;

    private Profile profile;
    private SecondFactor.Enrolment pending;
    private List<String> codes;

    public Profile getProfile() {
        if (profile == null) {
            profile = account.profile();
        }
        return profile;
    }

    /** What waits for its first code; null when nothing does. */
    public SecondFactor.Enrolment getPending() {
        if (pending == null) {
            pending = factor.pending().orElse(null);
        }
        return pending;
    }

    /** Codes for the drawer, right after they were made and then never again. */
    @SuppressWarnings("unchecked")
    public List<String> getCodes() {
        if (codes == null) {
            HttpSession session = request.getSession(false);
            codes = session != null && session.getAttribute(SecondFactorServlet.CODES) instanceof List<?> fresh ? (List<String>) fresh : List.of();
            if (!codes.isEmpty()) {
                session.removeAttribute(SecondFactorServlet.CODES);
            }
        }
        return codes;
    }

    /** Whether it may be taken away again. */
    public boolean isRemovable() {
        return Settings.demo() || !current.get().staff();
    }
}
