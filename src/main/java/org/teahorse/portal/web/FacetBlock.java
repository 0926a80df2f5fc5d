package org.teahorse.portal.web;

import java.util.List;
import org.teahorse.search.Facet;

/**
 * One filter of the result page.
 *
 * @param first  the values shown at once
 * @param more   the values behind a fold; open when one of them is chosen
 * @param chosen how many values are chosen
 */
public record FacetBlock(Facet facet, List<Option> first, List<Option> more, boolean open, long chosen) {

    /**
     * One value.
     *
     * @param below the values inside it: counties of a prefecture, topics of a topic
     * @param open  whether one of those is chosen
     */
    public record Option(String value, String label, String language, long count, boolean chosen, List<Option> below, boolean open) {
    }
}
