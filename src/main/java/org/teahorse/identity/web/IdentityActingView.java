package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.teahorse.actor.CurrentActor;
import org.teahorse.identity.Membership;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.Organisations;

/** For whom somebody acts, and for whom they could. */
@Named
@RequestScoped
public class IdentityActingView {

    @EJB
    private Organisations organisations;

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest request;

    private List<Membership> mine;

    /** The organisations the reader works for; asks the database only for those who do. */
    public List<Membership> getMine() {
        if (mine == null) {
            // an error page asks nothing of the database, which may be what is wrong
            boolean error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
            mine = error || current.get().mandates().stream().allMatch(mandate -> mandate.role().staff()) ? List.of() : organisations.mine();
        }
        return mine;
    }

    /** The one that was chosen; null for none. */
    public Organisation getActing() {
        UUID acting = current.get().acting();
        return getMine().stream().map(Membership::organisation).filter(organisation -> organisation.id().equals(acting)).findFirst().orElse(null);
    }

    /** The others. */
    public List<Membership> getOthers() {
        return getMine().stream().filter(membership -> !membership.organisation().id().equals(current.get().acting())).toList();
    }
}
