package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;

/** Which desks lead anywhere for the reader. */
@Named
@RequestScoped
public class IdentityDeskView {

    @Inject
    private CurrentActor current;

    public boolean isClaims() {
        return may(Act.DECIDE_CLAIM);
    }

    public boolean isUnits() {
        return may(Act.MANAGE_UNITS) || isPeople();
    }

    public boolean isPeople() {
        return may(Act.MANAGE_PEOPLE);
    }

    private boolean may(Act act) {
        return !current.get().regions(act).isEmpty();
    }
}
