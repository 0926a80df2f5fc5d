package org.teahorse.search;

import java.util.List;
import java.util.Map;

/**
 * One page of hits and what helps to go on from there.
 *
 * @param available      false when the index cannot answer just now; everything else is then empty
 * @param total          the number of hits on all pages
 * @param tookMs         time spent inside the server
 * @param mode           how the hits were found: {@code hybrid}, {@code lexical} or {@code semantic}
 * @param hits           this page's hits
 * @param facets         values with counts, most frequent first, years newest first; each facet's counts ignore its own filter
 * @param understood     how the words were read
 * @param hiddenInternal the number of further hits among government's own affairs, when those are hidden
 * @param didYouMean     other words that would find more; may be empty
 * @param relaxations    for an empty result, the filters whose removal would give hits, most hits first
 * @param answers        what answers the question, if the words are one
 * @param generation     state of the catalogue the answer was made from
 */
public record SearchResult(boolean available, long total, long tookMs, String mode, List<Hit> hits, Map<Facet, List<FacetCount>> facets,
        List<Understood> understood, long hiddenInternal, List<String> didYouMean, List<Relaxation> relaxations, Answers answers, long generation) {

    /** By the words alone: the meaning would add nothing, was not wanted, or there is no model. */
    public static final String LEXICAL = "lexical";
    /** By words and meaning. */
    public static final String HYBRID = "hybrid";
    /** By the meaning alone. */
    public static final String SEMANTIC = "semantic";

    /** The answer while the index is broken or being opened: no hits, and plainly said so. */
    public static SearchResult unavailable(long generation) {
        return new SearchResult(false, 0, 0, LEXICAL, List.of(), Map.of(), List.of(), 0, List.of(), List.of(), Answers.NONE, generation);
    }
}
