package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.identity.Handover;
import org.teahorse.identity.Invitation;
import org.teahorse.identity.Member;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.Organisations;
import org.teahorse.shared.Form;

/** One organisation, and who works for it. */
@Named
@RequestScoped
public class IdentityMyOrganisationView {

    @EJB
    private Organisations organisations;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private FacesContext faces;

    private Organisation organisation;
    private List<Member> members;
    private List<Invitation> invitations;
    private boolean asked;
    private Handover handover;

    public Organisation getOrganisation() {
        if (organisation == null) {
            organisation = organisations.find(id());
        }
        return organisation;
    }

    private UUID id() {
        return new Form((HttpServletRequest) faces.getExternalContext().getRequest()).uuid("organisation").orElse(new UUID(0, 0));
    }

    public List<Member> getMembers() {
        if (members == null) {
            members = organisations.members(id());
        }
        return members;
    }

    public List<Invitation> getInvitations() {
        if (invitations == null) {
            invitations = isOwner() ? organisations.invitations(id()) : List.of();
        }
        return invitations;
    }

    /** The ownership that is offered; null when none is. */
    public Handover getHandover() {
        if (!asked) {
            handover = organisations.handover(id()).orElse(null);
            asked = true;
        }
        return handover;
    }

    public boolean isOwner() {
        return access.allowsFor(Act.MANAGE_ORGANISATION, id());
    }

    /** Whether it is the reader. */
    public boolean me(UUID person) {
        return person.equals(current.get().person());
    }
}
