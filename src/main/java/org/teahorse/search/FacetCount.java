package org.teahorse.search;

/** How many hits have one value of a facet, and whether that value is chosen. */
public record FacetCount(String value, long count, boolean chosen) {
}
