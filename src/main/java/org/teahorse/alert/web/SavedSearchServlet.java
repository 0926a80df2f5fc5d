package org.teahorse.alert.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.teahorse.alert.SavedSearch;
import org.teahorse.alert.SavedSearches;
import org.teahorse.search.SearchRequest;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;

/**
 * The forms by which people keep searches. Opening one is a form as well: it notes what was seen, and a link that does so would be
 * followed by whatever fetches pages ahead, and what is new would be gone before anybody saw it.
 */
@WebServlet({"/do/my/searches/save", "/do/my/searches/rename", "/do/my/searches/remove", "/do/my/searches/open"})
public class SavedSearchServlet extends FormServlet {

    private static final String BUNDLE = "alert";
    private static final String LIST = "/my/searches";

    @EJB
    private transient SavedSearches searches;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        long id = form.number("id").orElse(0L);
        switch (form.request().getServletPath()) {
            case "/do/my/searches/save" -> save(form, response);
            case "/do/my/searches/rename" -> rename(form, response, id);
            case "/do/my/searches/remove" -> done(form, response, form.link(LIST), BUNDLE, "done.removed", searches.remove(id));
            default -> {
                SavedSearch opened = searches.open(id);
                response.sendRedirect(form.link("/search" + opened.query()));
            }
        }
    }

    private void save(Form form, HttpServletResponse response) throws ServletException, IOException {
        try {
            SavedSearches.Saved saved = searches.save(form.text("name"), SearchRequest.ofQuery(form.raw("asked")));
            done(form, response, form.link(LIST), BUNDLE, saved.before() ? "done.before" : "done.saved", saved.search().name());
        } catch (BusinessException refused) {
            unlessFinal(refused);
            again(form, response, "alert/my-search-new", refused);
        }
    }

    private void rename(Form form, HttpServletResponse response, long id) throws ServletException, IOException {
        try {
            searches.rename(id, form.text("name"));
            done(form, response, form.link(LIST), BUNDLE, "done.renamed");
        } catch (BusinessException refused) {
            unlessFinal(refused);
            again(form, response, "alert/my-search", refused);
        }
    }
}
