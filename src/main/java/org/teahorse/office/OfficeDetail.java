package org.teahorse.office;

import java.util.List;

/**
 * Everything the page of an office shows.
 *
 * @param above of each wider division the office for most of the same things, the nearest first
 * @param below the same of each division directly below its own
 */
public record OfficeDetail(OfficeSummary office, List<OfficeSummary> above, List<OfficeSummary> below) {

    public OfficeDetail {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }
}
