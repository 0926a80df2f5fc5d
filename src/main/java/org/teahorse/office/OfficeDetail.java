package org.teahorse.office;

import java.util.List;

/**
 * Everything the page of an office shows.
 *
 * @param above offices for the same things in wider divisions, the nearest first
 * @param below offices for the same things in the divisions directly below its own
 */
public record OfficeDetail(OfficeSummary office, List<OfficeSummary> above, List<OfficeSummary> below) {

    public OfficeDetail {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }
}
