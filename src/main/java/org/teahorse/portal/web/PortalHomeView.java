package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;
import org.teahorse.taxonomy.Taxonomy;

/** The home page: a box to ask in, and what there is. A region in the address narrows both. */
@Named
@RequestScoped
public class PortalHomeView {

    private static final int CLOSING = 6;

    @EJB
    private CatalogueSearch search;

    @EJB
    private Sources sources;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private PageView page;

    private String region;
    private Region chosen;
    private Overview overview;
    private List<Source> known = List.of();
    private Shelf closing;
    private long programs;
    private long services;

    public void load() {
        chosen = regions.find(region).filter(Region::current).orElse(null);
        overview = Overview.of(search, chosen == null ? null : chosen.code(), regions, taxonomy, page.getLocale());
        known = sources.all();
        Map<String, String> here = chosen == null ? Map.of() : Map.of("place", chosen.code());
        closing = Shelf.of(search, with(here, Map.of("type", "call", "open", "soon", "sort", "closing")), CLOSING);
        programs = count(here, "program");
        services = count(here, "offering");
    }

    private long count(Map<String, String> here, String type) {
        return Shelf.of(search, with(here, Map.of("type", type)), 1).total();
    }

    private static Map<String, String> with(Map<String, String> here, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(here);
        all.putAll(more);
        return all;
    }

    /** What ends within thirty days, soonest first. */
    public Shelf getClosing() {
        return closing;
    }

    public long getPrograms() {
        return programs;
    }

    public long getServices() {
        return services;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    /** The region the address names; null for the whole province. */
    public Region getChosen() {
        return chosen;
    }

    public Overview getOverview() {
        return overview;
    }

    public int getSourceCount() {
        return known.size();
    }

    /** When content last came in; null when none ever did. */
    public Instant getUpdated() {
        return known.stream().map(Source::lastImported).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
