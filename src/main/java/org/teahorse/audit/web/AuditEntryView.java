package org.teahorse.audit.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.teahorse.audit.AuditEntry;
import org.teahorse.audit.Audits;
import org.teahorse.shared.NotFoundException;

/** One row of the record of acts, with its place in the chain. */
@Named
@RequestScoped
public class AuditEntryView {

    @EJB
    private Audits audits;

    @Inject
    private FacesContext faces;

    private String id;
    private AuditEntry entry;

    public void load() throws IOException {
        try {
            entry = audits.find(Long.parseLong(id));
        } catch (NumberFormatException | NotFoundException unknown) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public AuditEntry getEntry() {
        return entry;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
