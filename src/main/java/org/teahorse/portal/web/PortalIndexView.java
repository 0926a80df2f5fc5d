package org.teahorse.portal.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.teahorse.search.IndexAdministration;
import org.teahorse.search.IndexStatus;

/** The state of the search index, and its rebuilding. */
@Named
@RequestScoped
public class PortalIndexView {

    @EJB
    private IndexAdministration index;

    @Inject
    private PageView page;

    @Inject
    private Clock clock;

    @Inject
    private FacesContext faces;

    private IndexStatus status;

    /** The poll is only heard where it is shown, which the state decides: it is needed before any other phase. */
    @PostConstruct
    void resume() {
        if (faces.isPostback()) {
            load();
        }
    }

    public void load() {
        status = index.status();
    }

    /** Starts the rebuild and shows the page anew, so that reloading it starts no second one. */
    public void reindex() throws IOException {
        index.reindex();
        faces.getExternalContext().redirect(page.link("/staff/search"));
    }

    public IndexStatus getStatus() {
        return status;
    }

    /** Whether the index holds every entry and no other. */
    public boolean isComplete() {
        return status.indexed() == status.rows();
    }

    /** Entries a second of the rebuild under way; 0 when none is. */
    public long getRate() {
        if (!status.running() || status.startedAt() == null) {
            return 0;
        }
        return status.done() * 1000 / Math.max(1, Duration.between(status.startedAt(), clock.instant()).toMillis());
    }

    /** Time left at the pace so far; null while nothing can be said. */
    public Duration getLeft() {
        return getRate() == 0 ? null : Duration.ofSeconds((status.total() - status.done()) / getRate());
    }
}
