package org.teahorse.alert.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.teahorse.alert.SavedSearch;
import org.teahorse.alert.SavedSearches;
import org.teahorse.search.SearchWords.Said;
import org.teahorse.shared.Form;
import org.teahorse.shared.NotFoundException;

/** One search the reader keeps: to be renamed, or removed. */
@Named
@RequestScoped
public class AlertMySearchView {

    @EJB
    private SavedSearches searches;

    @Inject
    private AskedWords words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    private SavedSearch search;

    public void load() throws IOException {
        try {
            search = searches.find(new Form(request).number("id").orElse(0L));
        } catch (NotFoundException unknown) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public SavedSearch getSearch() {
        return search;
    }

    public List<Said> getSaid() {
        return words.of(search.request(), faces.getViewRoot().getLocale());
    }

    public int getLongest() {
        return SavedSearches.LONGEST_NAME;
    }
}
