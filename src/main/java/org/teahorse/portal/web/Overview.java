package org.teahorse.portal.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.teahorse.portal.web.FacetBlock.Option;
import org.teahorse.region.Regions;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.taxonomy.Taxonomy;

/**
 * What the catalogue has of a region, or of everything: two questions to the index answer the newest policies and all the counts.
 *
 * @param topics topics of the first level, most frequent first
 * @param roles  what the papers are for
 */
public record Overview(boolean available, long total, List<Hit> newest, List<Option> topics, List<Option> roles, List<Option> validities,
        Map<String, Long> regions) {

    private static final int NEWEST = 8;

    static Overview of(CatalogueSearch search, String region, Regions regions, Taxonomy taxonomy, Locale locale) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        // whom to ask and who was admitted stand on pages of their own, and would drown what there is to read
        filters.put(Facet.TYPE, Set.of("POLICY", "PROGRAM", "CALL", "OFFERING"));
        if (region != null) {
            filters.put(Facet.REGION, Set.of(region));
        }
        SearchRequest request = new SearchRequest("", filters, null, true, Set.of(), false, false, SearchRequest.Sort.NEWEST, 1, NEWEST,
                SearchRequest.Level.DOCUMENT, SearchRequest.Mode.HYBRID);
        SearchResult result = search.search(request);
        FacetBlocks names = new FacetBlocks(regions, taxonomy, locale);
        Map<String, Long> counts = new HashMap<>();
        result.facets().getOrDefault(Facet.REGION, List.of()).forEach(count -> counts.put(count.value(), count.count()));
        List<FacetBlock> blocks = names.of(request, result);
        SearchResult newest = search.search(request.with(Facet.TYPE, Set.of("POLICY")));
        return new Overview(result.available(), result.total(), newest.hits(), options(blocks, Facet.TOPIC), options(blocks, Facet.ROLE),
                options(blocks, Facet.VALIDITY), counts);
    }

    private static List<Option> options(List<FacetBlock> blocks, Facet facet) {
        return blocks.stream().filter(block -> block.facet() == facet)
                .flatMap(block -> Stream.concat(block.first().stream(), block.more().stream())).toList();
    }

    /** How many entries a region has, with everything below it. */
    public long count(String region) {
        return regions.getOrDefault(region, 0L);
    }
}
