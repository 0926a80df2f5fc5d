package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.taxonomy.Taxonomy;

/** The page of a region. */
@Named
@RequestScoped
public class PortalRegionView {

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

    public void load() throws IOException {
        region = regions.find(code).orElse(null);
        if (region == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        successor = regions.find(region.successor()).orElse(null);
        overview = Overview.of(search, code, regions, taxonomy, page.getLocale());
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
