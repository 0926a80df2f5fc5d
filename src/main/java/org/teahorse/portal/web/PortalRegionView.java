package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.taxonomy.Taxonomy;

/** The page of a region. */
@Named
@RequestScoped
public class PortalRegionView {

    private static final int SHOWN = 8;

    @EJB
    private CatalogueSearch search;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private PageView page;

    @Inject
    private FacesContext faces;

    private String code;
    private Region region;
    private Region successor;
    private Overview overview;
    private Shelf open;
    private Shelf standing;
    private Shelf coming;
    private Shelf services;

    public void load() throws IOException {
        region = regions.find(code).orElse(null);
        if (region == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        successor = regions.find(region.successor()).orElse(null);
        overview = Overview.of(search, code, regions, taxonomy, page.getLocale());
        open = Shelf.of(search, Map.of("place", code, "type", "call", "open", "now", "sort", "closing"), SHOWN);
        standing = Shelf.of(search, Map.of("place", code, "type", "program", "open", "now", "delivery", "no_application,instant"), SHOWN);
        coming = Shelf.of(search, Map.of("place", code, "type", "call", "open", "upcoming", "sort", "closing"), SHOWN / 2);
        services = Shelf.of(search, Map.of("place", code, "type", "offering"), SHOWN);
    }

    /** What one can apply for there today, whoever offers it, the one that ends first on top. */
    public Shelf getOpen() {
        return open;
    }

    /** What one can have there all the year, without a call. */
    public Shelf getStanding() {
        return standing;
    }

    /** What will open. */
    public Shelf getComing() {
        return coming;
    }

    /** Who serves the place. */
    public Shelf getServices() {
        return services;
    }

    /** Whoever asks from the page of a place asks about nothing in particular. */
    public List<String> getNoTopics() {
        return List.of();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Region getRegion() {
        return region;
    }

    /** The division that took this one's place; null while it exists. */
    public Region getSuccessor() {
        return successor;
    }

    public Overview getOverview() {
        return overview;
    }

    /** The divisions above, widest first. */
    public List<Region> getParents() {
        List<Region> lineage = regions.lineage(code);
        return lineage.subList(0, Math.max(0, lineage.size() - 1));
    }

    public List<Region> getChildren() {
        return regions.children(code);
    }
}
