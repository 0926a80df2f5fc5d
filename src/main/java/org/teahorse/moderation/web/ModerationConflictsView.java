package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.content.FieldWords;
import org.teahorse.moderation.Conflict;
import org.teahorse.moderation.Submissions;
import org.teahorse.search.EntryType;

/** Records whose source says something else than people corrected. */
@Named
@RequestScoped
public class ModerationConflictsView {

    @EJB
    private Submissions submissions;

    @Inject
    private FacesContext faces;

    private List<Conflict> found = List.of();

    public void load() {
        found = submissions.conflicts();
    }

    public List<Conflict> getFound() {
        return found;
    }

    /** The name of a field for people. */
    public String label(EntryType type, String field) {
        return FieldWords.label(type.label(), field, faces.getViewRoot().getLocale());
    }
}
