package org.teahorse.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.teahorse.search.UnhelpfulText.Order;
import org.teahorse.shared.Form;
import org.teahorse.shared.Page;

/**
 * Which part of the search's quality is wanted, as addresses and forms say it.
 *
 * @param days      of the period, today among them
 * @param order     of the texts
 * @param dismissed whether the texts are wanted that were dismissed
 */
public record QualityWanted(int days, Order order, boolean dismissed) {

    static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final int USUAL = 30;

    static QualityWanted of(HttpServletRequest request) {
        int days = Page.clamp(request.getParameter("days"), USUAL, 1, PERIODS.get(PERIODS.size() - 1));
        Order order = Arrays.stream(Order.values()).filter(one -> one.name().equalsIgnoreCase(request.getParameter("order"))).findFirst().orElse(Order.TIMES);
        return new QualityWanted(PERIODS.contains(days) ? days : USUAL, order, new Form(request).checked("dismissed"));
    }

    QualityWanted with(int otherDays) {
        return new QualityWanted(otherDays, order, dismissed);
    }

    QualityWanted with(Order other) {
        return new QualityWanted(days, other, dismissed);
    }

    QualityWanted with(boolean others) {
        return new QualityWanted(days, order, others);
    }

    /** The query of an address that says the same. */
    String query() {
        return "days=" + days + "&order=" + order.name().toLowerCase(Locale.ROOT) + (dismissed ? "&dismissed=true" : "");
    }
}
