package org.teahorse.search;

/** The number of hits there would be without the filter on one facet. */
public record Relaxation(Facet facet, long total) {
}
