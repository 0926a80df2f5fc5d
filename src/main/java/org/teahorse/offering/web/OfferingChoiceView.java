package org.teahorse.offering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.teahorse.offering.Comparison;

/** What the reader chose to compare so far: the parameter {@code compare} of the page's address. */
@Named
@RequestScoped
public class OfferingChoiceView {

    @Inject
    private HttpServletRequest request;

    private Chosen chosen() {
        return Chosen.of(request.getParameterValues("compare"));
    }

    public int getSize() {
        return chosen().ids().size();
    }

    public boolean has(long id) {
        return chosen().ids().contains(id);
    }

    /** Those chosen besides one. */
    public int others(long id) {
        return chosen().without(id).ids().size();
    }

    /** Whether no more can stand side by side. */
    public boolean isFull() {
        return getSize() >= Comparison.MOST;
    }

    /** The query of an offering's page that keeps the choice; empty when there is none. */
    public String getQuery() {
        return query(chosen());
    }

    /** The query that also chooses an offering. */
    public String queryWith(long id) {
        return query(chosen().with(id));
    }

    /** The query that no longer chooses an offering. */
    public String queryWithout(long id) {
        return query(chosen().without(id));
    }

    private static String query(Chosen chosen) {
        return chosen.ids().isEmpty() ? "" : "?compare=" + chosen.parameter();
    }

    /** The page that compares what was chosen. */
    public String getAddress() {
        return chosen().address();
    }

    /** The page that compares what was chosen with one or two more. */
    public String addressWith(long first, long second) {
        return chosen().with(first).with(second).address();
    }
}
