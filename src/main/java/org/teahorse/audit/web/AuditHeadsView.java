package org.teahorse.audit.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.teahorse.audit.AuditHead;
import org.teahorse.audit.Audits;
import org.teahorse.shared.Page;

/** The heads of the chain that were published, for everybody to keep. */
@Named
@RequestScoped
public class AuditHeadsView {

    private static final int SIZE = 50;

    @EJB
    private Audits audits;

    @Inject
    private HttpServletRequest request;

    private Page<AuditHead> found = new Page<>(List.of(), 0, 1, SIZE);

    public void load() {
        found = audits.heads(Page.numberOf(request.getParameter("page")), SIZE);
    }

    public Page<AuditHead> getFound() {
        return found;
    }
}
