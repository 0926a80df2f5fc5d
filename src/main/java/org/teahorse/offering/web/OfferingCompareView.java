package org.teahorse.offering.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.teahorse.offering.Comparison;
import org.teahorse.offering.OfferingSummary;
import org.teahorse.offering.Offerings;
import org.teahorse.region.Regions;
import org.teahorse.shared.Texts;
import org.teahorse.taxonomy.Taxonomy;
import org.teahorse.taxonomy.Topic;

/** The page that shows up to four offerings side by side. */
@Named
@RequestScoped
public class OfferingCompareView {

    private static final String ORIGINAL = "zh-CN";

    @EJB
    private Offerings offerings;

    @Inject
    private FacesContext faces;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    private Chosen chosen = new Chosen(List.of());
    private Comparison comparison = new Comparison(List.of(), List.of(), List.of());
    private List<String> unreadable = List.of();
    private boolean tooMany;

    /** What one offering says in one row. @param language of the lines; null when it is the page's */
    public record Cell(List<String> lines, String language) {
    }

    /** One row of the table. @param field last part of its key in the bundle */
    public record Row(String field, List<Cell> cells) {
    }

    public void load() {
        String[] typed = faces.getExternalContext().getRequestParameterValuesMap().get("offering");
        Chosen wanted = Chosen.of(typed);
        unreadable = Chosen.unreadable(typed);
        tooMany = wanted.ids().size() > Comparison.MOST;
        comparison = offerings.compare(tooMany ? wanted.ids().subList(0, Comparison.MOST) : wanted.ids());
        chosen = new Chosen(comparison.offerings().stream().map(offering -> offering.head().id()).toList());
    }

    public List<OfferingSummary> getOfferings() {
        return comparison.offerings();
    }

    public List<OfferingSummary> getAlike() {
        return comparison.alike();
    }

    public List<Comparison.LeftOut> getLeftOut() {
        return comparison.leftOut();
    }

    /** What the address names and is no number at all. */
    public List<String> getUnreadable() {
        return unreadable;
    }

    /** Whether more were asked for than can stand side by side. */
    public boolean isTooMany() {
        return tooMany;
    }

    /** The address of the same page without one column. */
    public String without(long id) {
        return chosen.without(id).address();
    }

    /** The address of the same page with one more column. */
    public String with(long id) {
        return chosen.with(id).address();
    }

    /** The query by which an offering's page keeps the choice. */
    public String getQuery() {
        return "?compare=" + chosen.parameter();
    }

    /** The category to look for more in. */
    public Topic getCategory() {
        return taxonomy.topic(getOfferings().get(0).category()).orElse(null);
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        Locale locale = Texts.language(faces.getViewRoot().getLocale());
        rows.add(row("price", null, offering -> List.of(offering.price().words(locale))));
        rows.add(new Row("what", getOfferings().stream().map(this::summary).toList()));
        rows.add(row("category", null, offering -> taxonomy.topic(offering.category()).map(topic -> topic.name(locale)).stream().toList()));
        rows.add(row("delivery", null, offering -> offering.delivery() == null ? List.of()
                : List.of(Texts.of("search", locale, "delivery." + offering.delivery(), List.of()))));
        rows.add(row("where", null, offering -> offering.regions().stream().map(regions::find).flatMap(Optional::stream)
                .map(region -> region.name(locale)).toList()));
        rows.add(new Row("industries", getOfferings().stream().map(offering -> industries(offering, locale)).toList()));
        rows.add(row("features", ORIGINAL, OfferingSummary::features));
        rows.add(row("benefits", ORIGINAL, OfferingSummary::benefits));
        rows.add(row("onboarding", ORIGINAL, offering -> Optional.ofNullable(offering.terms().onboarding()).stream().toList()));
        rows.add(row("exit", ORIGINAL, offering -> Optional.ofNullable(offering.terms().exit()).stream().toList()));
        rows.add(row("support", ORIGINAL, offering -> Optional.ofNullable(offering.terms().supportHours()).stream().toList()));
        rows.add(row("security", ORIGINAL, offering -> Optional.ofNullable(offering.terms().security()).stream().toList()));
        return List.copyOf(rows);
    }

    private Row row(String field, String language, Function<OfferingSummary, List<String>> lines) {
        return new Row(field, getOfferings().stream().map(offering -> new Cell(lines.apply(offering), language)).toList());
    }

    private Cell industries(OfferingSummary offering, Locale locale) {
        List<String> codes = offering.head().industries();
        return codes.isEmpty() ? new Cell(List.of(Texts.of("offering", locale, "industries.any", List.of())), null)
                : new Cell(codes.stream().map(taxonomy::industry).flatMap(Optional::stream).map(industry -> industry.name(locale)).toList(), ORIGINAL);
    }

    private Cell summary(OfferingSummary offering) {
        String translated = offering.head().translations().text("summary", faces.getViewRoot().getLocale().getLanguage());
        return translated != null ? new Cell(List.of(translated), null) : new Cell(Optional.ofNullable(offering.head().summary()).stream().toList(), ORIGINAL);
    }
}
