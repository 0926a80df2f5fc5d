package org.teahorse.region;

import java.time.LocalDate;

/**
 * How long a division is known to exist.
 *
 * @param from first day; null when it is not recorded
 * @param to   last day; null when it is not recorded, or has not come
 */
public record RegionTerm(Region region, LocalDate from, LocalDate to) {
}
