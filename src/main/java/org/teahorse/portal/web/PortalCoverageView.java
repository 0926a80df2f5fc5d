package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.teahorse.content.Catalogue;
import org.teahorse.program.Calls;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.taxonomy.Taxonomy;

/**
 * What the catalogue has of each division and each topic, and where it has nothing: the hollow places of a platform are shown before
 * somebody else finds them. {@code ?region=} shows the divisions below one.
 */
@Named
@RequestScoped
public class PortalCoverageView {

    @EJB
    private Catalogue catalogue;

    @EJB
    private Calls calls;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private FacesContext faces;

    private String region;
    private Region shown;
    private CoverageTable table;

    public void load() throws IOException {
        shown = region == null ? regions.home() : regions.find(region).filter(Region::current).orElse(null);
        if (shown == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        table = CoverageTable.of(shown, regions.children(shown.code()), taxonomy.mainTopics(), catalogue.coverage(), calls.openPlaces());
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    /** The division whose parts are shown. */
    public Region getShown() {
        return shown;
    }

    public CoverageTable getTable() {
        return table;
    }

    /** The divisions above, widest first. */
    public List<Region> getParents() {
        List<Region> lineage = regions.lineage(shown.code());
        return lineage.subList(0, Math.max(0, lineage.size() - 1));
    }
}
