package org.teahorse.console.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;

/** Which parts of the console lead anywhere for the reader. */
@Named
@RequestScoped
public class ConsoleDeskView {

    @Inject
    private CurrentActor current;

    public boolean isConfiguring() {
        return current.get().regions(Act.CONFIGURE).contains("");
    }

    /** The desk of staff that opens for the reader. */
    public String getStaff() {
        return current.get().regions(Act.READ_DRAFTS).isEmpty() ? "/staff/health" : "/staff/queue";
    }

    public boolean isAuditing() {
        return current.get().regions(Act.READ_AUDIT).contains("");
    }
}
