package org.teahorse.portal.web;

import java.util.List;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;

/** A prefecture with its counties, for choosing one of them. */
public record RegionGroup(Region region, List<Region> below) {

    /** The prefectures of the province. */
    static List<RegionGroup> of(Regions regions) {
        return regions.children(regions.home().code()).stream().map(child -> new RegionGroup(child, regions.children(child.code()))).toList();
    }
}
