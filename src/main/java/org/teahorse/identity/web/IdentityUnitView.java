package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.Units;
import org.teahorse.shared.Form;
import org.teahorse.shared.NotFoundException;

/** One unit, to be renamed or closed. */
@Named
@RequestScoped
public class IdentityUnitView {

    @EJB
    private Units units;

    @Inject
    private FacesContext faces;

    private Organisation unit;

    public Organisation getUnit() {
        if (unit == null) {
            UUID id = new Form((HttpServletRequest) faces.getExternalContext().getRequest()).uuid("id").orElse(new UUID(0, 0));
            unit = units.list().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFoundException("record.unknown", id.toString()));
        }
        return unit;
    }
}
