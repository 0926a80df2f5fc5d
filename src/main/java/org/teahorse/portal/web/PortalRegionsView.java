package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.taxonomy.Taxonomy;

/** Every division of the province. */
@Named
@RequestScoped
public class PortalRegionsView {

    @EJB
    private CatalogueSearch search;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private PageView page;

    private Overview overview;
    private List<RegionGroup> groups = List.of();

    public void load() {
        overview = Overview.of(search, null, regions, taxonomy, page.getLocale());
        groups = RegionGroup.of(regions);
    }

    public Region getHome() {
        return regions.home();
    }

    public List<RegionGroup> getGroups() {
        return groups;
    }

    public Overview getOverview() {
        return overview;
    }
}
