package org.teahorse.alert.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.alert.SavedSearches;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchWords.Said;
import org.teahorse.shared.FormServlet;

/** What would be kept of a search, and under which name. Its address has the parameters of the search, so that it outlasts a sign-in. */
@Named
@RequestScoped
public class AlertMySearchNewView {

    @EJB
    private SavedSearches searches;

    @Inject
    private AskedWords words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    private SavedSearches.Draft draft;

    public void load() {
        draft = searches.draft(asked());
    }

    /** The search as the address says it, or, when the form is shown again, as the form does. */
    private SearchRequest asked() {
        if (request.getAttribute(FormServlet.PROBLEMS) != null) {
            return SearchRequest.ofQuery(request.getParameter("asked") == null ? "" : request.getParameter("asked"));
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return SearchRequest.of(parameters);
    }

    public SavedSearches.Draft getDraft() {
        return draft;
    }

    public List<Said> getSaid() {
        return words.of(draft.request(), faces.getViewRoot().getLocale());
    }

    /** A name to begin with. */
    public String getProposed() {
        return words.name(draft.request(), faces.getViewRoot().getLocale());
    }

    public int getLongest() {
        return SavedSearches.LONGEST_NAME;
    }
}
