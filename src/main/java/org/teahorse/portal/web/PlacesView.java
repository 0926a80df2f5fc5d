package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.region.Regions;

/** The divisions one can choose from, wherever a page asks where its reader is. */
@Named("places")
@RequestScoped
public class PlacesView {

    @Inject
    private Regions regions;

    /** The prefectures of the province, each with its counties. */
    public List<RegionGroup> getGroups() {
        return RegionGroup.of(regions);
    }
}
