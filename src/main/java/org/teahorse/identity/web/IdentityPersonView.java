package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.teahorse.actor.Role;
import org.teahorse.identity.MandateInfo;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.People;
import org.teahorse.identity.PersonInfo;
import org.teahorse.identity.Units;
import org.teahorse.shared.Form;

/** One person, and what they may do. */
@Named
@RequestScoped
public class IdentityPersonView {

    @EJB
    private People people;

    @EJB
    private Units units;

    @Inject
    private FacesContext faces;

    private PersonInfo person;
    private List<MandateInfo> mandates;
    private List<Organisation> all;

    public PersonInfo getPerson() {
        if (person == null) {
            person = people.find(id());
        }
        return person;
    }

    private UUID id() {
        return new Form((HttpServletRequest) faces.getExternalContext().getRequest()).uuid("id").orElse(new UUID(0, 0));
    }

    public List<MandateInfo> getMandates() {
        if (mandates == null) {
            mandates = people.mandates(id());
        }
        return mandates;
    }

    public List<Role> getRoles() {
        return people.roles();
    }

    public List<Organisation> getUnits() {
        if (all == null) {
            all = units.list();
        }
        return all;
    }
}
