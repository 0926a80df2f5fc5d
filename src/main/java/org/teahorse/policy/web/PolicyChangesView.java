package org.teahorse.policy.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.teahorse.content.RecordView;
import org.teahorse.content.WithdrawnException;
import org.teahorse.policy.Policies;
import org.teahorse.policy.TextHistory;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;
import org.teahorse.shared.TextDiff.PartChange;

/** What changed between two versions of a policy's text, for everybody. */
@Named
@RequestScoped
public class PolicyChangesView {

    private static final int MOST = 10_000;

    @EJB
    private Policies policies;

    @Inject
    private FacesContext faces;

    private String id;
    private String from;
    private String to;
    private String all;
    private TextHistory history;

    public void load() throws IOException {
        try {
            history = policies.history(Long.parseLong(id), Page.clamp(from, 0, 0, MOST), Page.clamp(to, 0, 0, MOST));
        } catch (NumberFormatException | NotFoundException unknown) {
            refuse(HttpServletResponse.SC_NOT_FOUND);
        } catch (WithdrawnException gone) {
            faces.getExternalContext().getRequestMap().put(RecordView.WITHDRAWN, gone);
            refuse(HttpServletResponse.SC_GONE);
        }
    }

    private void refuse(int status) throws IOException {
        faces.getExternalContext().responseSendError(status, null);
        faces.responseComplete();
    }

    public TextHistory getHistory() {
        return history;
    }

    /** The clauses to show: those that changed, or all of them. */
    public List<PartChange> getShown() {
        return isShowingAll() ? history.changes() : history.changes().stream().filter(PartChange::changed).toList();
    }

    public boolean isShowingAll() {
        return "true".equals(all);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getAll() {
        return all;
    }

    public void setAll(String all) {
        this.all = all;
    }
}
