package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.teahorse.offering.OfferingCounts;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Understood;

/** The result page. Everything it shows is in its address. */
@Named
@RequestScoped
public class PortalSearchView {

    private static final int DEEPEST_HIT = 10_000;
    private static final int PAGES_AROUND = 2;
    private static final String PLACE = "PLACE";
    private static final Set<Understood.Kind> ASIDE = Set.of(Understood.Kind.SYNONYM, Understood.Kind.LEFT_OUT);
    private static final Pattern COMPARED = Pattern.compile("[0-9]{1,15}(,[0-9]{1,15}){0,19}");

    @EJB
    private CatalogueSearch search;

    @Inject
    private FacetNames facetNames;

    @Inject
    private PageView page;

    @Inject
    private FacesContext faces;

    @Inject
    private OfferingCounts counts;

    private SearchRequest request = SearchRequest.forText("");
    private SearchResult result = SearchResult.unavailable(0);
    private String compared;
    private FacetBlocks names;
    private List<FacetBlock> facets = List.of();

    /** A link with what it says. @param here whether it leads to where the reader is */
    public record Step(String code, String label, String address, boolean here) {
    }

    /** A filter that holds, and the address without it. */
    public record Chip(String facet, String label, String address) {
    }

    /** How words were read, in a sentence. @param address without that reading; null when it cannot be left out */
    public record Interpretation(String words, String address) {
    }

    /** A filter to drop, and how many hits there would be. */
    public record Widening(String facet, long total, String address) {
    }

    public void load() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        faces.getExternalContext().getRequestParameterValuesMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        request = SearchRequest.of(parameters);
        compared = parameters.getOrDefault("compare", List.of()).stream().filter(typed -> COMPARED.matcher(typed).matches()).findFirst().orElse(null);
        names = facetNames.in(page.getLocale());
        result = search.ask(request);
        if (!result.available()) {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            faces.getExternalContext().setResponseHeader("Retry-After", "30");
            faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
            return;
        }
        counts.appeared(result.hits().stream().filter(hit -> hit.type() == EntryType.OFFERING).map(Hit::id).toList());
        facets = names.of(request, result);
    }

    /** An address of this page, which keeps what the reader is comparing. */
    private String address(SearchRequest wanted) {
        String address = SearchAddress.of(page.link("/search"), wanted);
        return compared == null ? address : address + (address.contains("?") ? "&" : "?") + "compare=" + compared;
    }

    /** Where the reader saves this search: a page of theirs, so that this one needs no session; null when nothing is asked for. */
    public String getSaving() {
        SearchRequest whole = request.withPage(1);
        return whole.query().isEmpty() ? null : SearchAddress.of(page.link("/my/searches/new"), whole);
    }

    public SearchRequest getRequest() {
        return request;
    }

    public SearchResult getResult() {
        return result;
    }

    public List<FacetBlock> getFacets() {
        return facets;
    }

    public boolean isNothing() {
        return result.available() && result.hits().isEmpty();
    }

    /** Readings that decide what is shown. */
    public List<Interpretation> getUnderstood() {
        return interpretations(reading -> !ASIDE.contains(reading.kind()));
    }

    /** Readings that only widen or shorten the words typed. */
    public List<Interpretation> getAside() {
        return interpretations(reading -> ASIDE.contains(reading.kind()));
    }

    private List<Interpretation> interpretations(Predicate<Understood> wanted) {
        return result.understood().stream().filter(wanted).map(reading -> new Interpretation(names.words(reading),
                reading.ignoring() == null ? null : address(request.withIgnored(reading.ignoring(), true)))).toList();
    }

    /** Readings that the reader left out, each with the address that makes it again. */
    public List<Interpretation> getIgnored() {
        return request.ignored().stream().map(reading -> new Interpretation(names.named().ignored(reading), address(request.withIgnored(reading, false)))).toList();
    }

    /** Other words that may be meant; those that were put right at once are told with the readings. */
    public List<String> getProposals() {
        return result.understood().stream().anyMatch(reading -> reading.kind() == Understood.Kind.SLIP) ? List.of() : result.didYouMean();
    }

    /** What is being compared, as the address carries it; null for nothing. */
    public String getCompared() {
        return compared;
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        request.filters().forEach((facet, values) -> values.forEach(value -> {
            Set<String> others = new LinkedHashSet<>(values);
            others.remove(value);
            chips.add(new Chip(facet.name(), names.named().label(facet, value), address(request.with(facet, others))));
        }));
        if (request.place() != null) {
            chips.add(new Chip(PLACE, names.named().place(request.place()),
                    address(request.withPlace(null))));
        }
        return chips;
    }

    /** The same with regions in the words preferred again. */
    public String getWithNear() {
        return address(request.withNear(true));
    }

    /** How many filters hold, for the closed drawer. */
    public int getFilterCount() {
        return request.filters().values().stream().mapToInt(Set::size).sum() + (request.place() == null ? 0 : 1) + (request.near() ? 0 : 1) + request.ignored().size()
                + (request.internal() ? 1 : 0) + (request.copies() ? 1 : 0);
    }

    /** The same words without any filter. */
    public String getUnfiltered() {
        return address(SearchRequest.forText(request.text()));
    }

    public String getWithInternal() {
        return address(request.withInternal(true));
    }

    public String getWithoutInternal() {
        return address(request.withInternal(false));
    }

    public String getWithCopies() {
        return address(request.withCopies(true));
    }

    public String getWithoutCopies() {
        return address(request.withCopies(false));
    }

    public String other(String words) {
        return address(request.withText(words));
    }

    public List<Widening> getRelaxations() {
        return result.relaxations().stream()
                .map(relaxation -> relaxation.facet() == null
                        ? new Widening(PLACE, relaxation.total(), address(request.withPlace(null)))
                        : new Widening(relaxation.facet().name(), relaxation.total(), address(request.without(relaxation.facet())))).toList();
    }

    public List<Step> getSorts() {
        return Arrays.stream(SearchRequest.Sort.values()).map(sort -> new Step(sort.name(), null, address(request.withSort(sort)), sort == request.sort())).toList();
    }

    public List<Step> getLevels() {
        return Arrays.stream(SearchRequest.Level.values()).map(level -> new Step(level.name(), null, address(request.withLevel(level)), level == request.level())).toList();
    }

    public int getPages() {
        return (int) Math.max(1, (Math.min(result.total(), DEEPEST_HIT) + request.pageSize() - 1) / request.pageSize());
    }

    public String getPrevious() {
        return request.page() > 1 ? address(request.withPage(Math.min(request.page() - 1, getPages()))) : null;
    }

    public String getNext() {
        return request.page() < getPages() ? address(request.withPage(request.page() + 1)) : null;
    }

    /** The first page, those around the reader's, and the last; a step without address is a gap. */
    public List<Step> getSteps() {
        List<Step> steps = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= getPages(); number++) {
            if (number == 1 || number == getPages() || Math.abs(number - request.page()) <= PAGES_AROUND) {
                if (number > last + 1) {
                    steps.add(new Step(null, "…", null, false));
                }
                steps.add(new Step(null, page.number(number), address(request.withPage(number)), number == request.page()));
                last = number;
            }
        }
        return steps;
    }

    /** Whether one region alone is asked for, whose page has more. */
    public String getRegion() {
        Set<String> chosen = request.chosen(Facet.REGION);
        return chosen.size() == 1 && names.named().isPlace(chosen.iterator().next()) ? chosen.iterator().next() : null;
    }
}
