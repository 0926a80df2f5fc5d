package org.teahorse.search;

/**
 * The number of hits there would be without one of the filters.
 *
 * @param facet the facet that is filtered; null for the place
 */
public record Relaxation(Facet facet, long total) {
}
