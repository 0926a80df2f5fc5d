package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.teahorse.search.SearchDay;
import org.teahorse.search.SearchFigures;
import org.teahorse.search.SearchQuality;
import org.teahorse.search.UnhelpfulText;
import org.teahorse.search.UnhelpfulText.Order;
import org.teahorse.shared.Page;

/** How much the search helps, and which texts it did not help with. */
@Named
@RequestScoped
public class ConsoleSearchQualityView {

    static final String PAGE = "/console/search-quality";

    private static final int SIZE = 20;
    private static final int CHART_WIDTH = 720;
    private static final int CHART_HEIGHT = 120;
    private static final double GAP = 0.2;

    @EJB
    private SearchQuality quality;

    @Inject
    private HttpServletRequest request;

    private SearchFigures now;
    private SearchFigures before;
    private List<SearchDay> days;
    private Page<UnhelpfulText> found;

    /** A figure of the period and of the one before. @param unit COUNT, PERCENT or MS @param before null when there was nothing to count */
    public record Figure(String key, String unit, Number now, Number before) {
    }

    /** A choice of the page. */
    public record Step(String key, String address, boolean here) {
    }

    /** A day of the chart, in its units: all searches from the bottom up, and those without a hit before them. */
    public record Bar(double x, double width, double all, double nothing) {

        public double getTop() {
            return CHART_HEIGHT - all;
        }

        public double getNothingTop() {
            return CHART_HEIGHT - nothing;
        }
    }

    private QualityWanted wanted() {
        return QualityWanted.of(request);
    }

    public int getDays() {
        return wanted().days();
    }

    public String getOrder() {
        return wanted().order().name();
    }

    public boolean isDismissed() {
        return wanted().dismissed();
    }

    public int getAskedAgain() {
        return SearchQuality.ASKED_AGAIN;
    }

    private SearchFigures now() {
        if (now == null) {
            now = quality.figures(getDays(), 0);
            before = quality.figures(getDays(), getDays());
        }
        return now;
    }

    /** Whether nothing was counted in either period. */
    public boolean isNothing() {
        return now().searches() == 0 && before.searches() == 0;
    }

    public List<Figure> getFigures() {
        SearchFigures one = now();
        return List.of(new Figure("searches", "COUNT", one.searches(), before.searches()),
                new Figure("without-hit", "PERCENT", one.withoutHit(), before.withoutHit()),
                new Figure("wordless", "PERCENT", one.wordless(), before.wordless()),
                new Figure("loose", "PERCENT", one.loose(), before.loose()),
                new Figure("questions", "COUNT", one.questions(), before.questions()),
                new Figure("answers", "PERCENT", one.answers(), before.answers()),
                new Figure("meaning", "PERCENT", one.meaning(), before.meaning()),
                new Figure("median", "MS", one.median(), before.median()),
                new Figure("slow", "MS", one.slow(), before.slow()));
    }

    /** The days of the period, the newest last. */
    public List<SearchDay> getByDay() {
        if (days == null) {
            days = quality.days(getDays());
        }
        return days;
    }

    /** The days on which anything was asked, the newest first. */
    public List<SearchDay> getBusyDays() {
        return getByDay().stream().filter(day -> day.searches() > 0).sorted(Comparator.comparing(SearchDay::day).reversed()).toList();
    }

    /** The most searches on one day. */
    public long getMost() {
        return getByDay().stream().mapToLong(SearchDay::searches).max().orElse(0);
    }

    public List<Bar> getBars() {
        double step = (double) CHART_WIDTH / getByDay().size();
        double unit = (double) CHART_HEIGHT / Math.max(1, getMost());
        List<Bar> bars = new ArrayList<>();
        for (SearchDay day : getByDay()) {
            bars.add(new Bar(bars.size() * step + step * GAP / 2, step * (1 - GAP), day.searches() * unit, day.nothing() * unit));
        }
        return bars;
    }

    public String getViewBox() {
        return "0 0 " + CHART_WIDTH + " " + CHART_HEIGHT;
    }

    public Page<UnhelpfulText> getFound() {
        if (found == null) {
            found = quality.texts(getDays(), isDismissed(), wanted().order(), Page.numberOf(request.getParameter("page")), SIZE);
        }
        return found;
    }

    public List<Step> getPeriods() {
        return QualityWanted.PERIODS.stream().map(period -> new Step(String.valueOf(period), address(wanted().with(period)), period == getDays())).toList();
    }

    public List<Step> getOrders() {
        return Arrays.stream(Order.values()).map(order -> new Step(order.name(), address(wanted().with(order)), order == wanted().order())).toList();
    }

    public List<Step> getLists() {
        return List.of(new Step("OPEN", address(wanted().with(false)), !isDismissed()), new Step("DISMISSED", address(wanted().with(true)), isDismissed()));
    }

    /** The list without its page, to which pages are added. */
    public String getAddress() {
        return address(wanted());
    }

    /** What a file of the list is asked with. */
    public String getQuery() {
        return wanted().query();
    }

    private static String address(QualityWanted wanted) {
        return PAGE + "?" + wanted.query();
    }
}
