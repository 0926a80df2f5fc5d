package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.identity.Delegations;
import org.teahorse.identity.MandateInfo;

/** Who stands in for whom. */
@Named
@RequestScoped
public class IdentityDelegationView {

    @EJB
    private Delegations delegations;

    private List<MandateInfo> own;
    private List<MandateInfo> colleagues;
    private List<MandateInfo> given;

    public List<MandateInfo> getOwn() {
        if (own == null) {
            own = delegations.own();
        }
        return own;
    }

    public List<MandateInfo> getColleagues() {
        if (colleagues == null) {
            colleagues = delegations.colleagues();
        }
        return colleagues;
    }

    public List<MandateInfo> getGiven() {
        if (given == null) {
            given = delegations.given();
        }
        return given;
    }
}
