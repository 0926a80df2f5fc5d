package org.teahorse.offering;

import java.util.List;

/**
 * Several offerings side by side.
 *
 * @param offerings in the order they were asked for
 * @param leftOut   those that cannot be compared
 * @param alike     others of the same category as the first, to add; empty when there is none
 */
public record Comparison(List<OfferingSummary> offerings, List<LeftOut> leftOut, List<OfferingSummary> alike) {

    /** How many can stand side by side. */
    public static final int MOST = 4;

    public Comparison {
        offerings = List.copyOf(offerings);
        leftOut = List.copyOf(leftOut);
        alike = List.copyOf(alike);
    }

    /** One that is not there, or no longer. @param title null when there never was one */
    public record LeftOut(long id, String title) {
    }
}
