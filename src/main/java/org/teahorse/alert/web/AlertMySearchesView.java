package org.teahorse.alert.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.teahorse.alert.SavedSearch;
import org.teahorse.alert.SavedSearches;
import org.teahorse.alert.SavedSearches.Order;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchWords.Said;
import org.teahorse.shared.Page;

/** The searches the reader keeps, and what is new in them. Counted for this page alone, and outside of any transaction. */
@Named
@RequestScoped
public class AlertMySearchesView {

    @EJB
    private SavedSearches searches;

    @EJB
    private CatalogueSearch search;

    @Inject
    private AskedWords words;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    private Page<SavedSearch> found;
    private List<Row> rows;

    /**
     * A search as the list shows it.
     *
     * @param said what it asks for
     * @param now  how many entries it finds; null while the index cannot tell
     */
    public record Row(SavedSearch search, List<Said> said, Long now) {

        /** How many more than when its owner last looked, or fewer, below zero; null when that is not known. */
        public Long more() {
            return now == null || search.found() == null ? null : Long.valueOf(now - search.found());
        }

        /** Whether articles are found, and no whole entries. */
        public boolean articles() {
            return search.request().level() == SearchRequest.Level.CLAUSE;
        }
    }

    public void load() {
        found = searches.list(getOrder(), Page.numberOf(request.getParameter("page")));
        Locale locale = faces.getViewRoot().getLocale();
        rows = found.items().stream().map(one -> {
            OptionalLong now = search.count(one.request());
            return new Row(one, words.of(one.request(), locale), now.isPresent() ? now.getAsLong() : null);
        }).toList();
    }

    public Page<SavedSearch> getFound() {
        return found;
    }

    public List<Row> getRows() {
        return rows;
    }

    public Order getOrder() {
        return Arrays.stream(Order.values()).filter(order -> order.name().equalsIgnoreCase(request.getParameter("sort"))).findFirst().orElse(Order.NEWEST);
    }

    public List<Order> getOrders() {
        return List.of(Order.values());
    }

    /** How many there may be. */
    public int getMost() {
        return SavedSearches.MOST;
    }
}
