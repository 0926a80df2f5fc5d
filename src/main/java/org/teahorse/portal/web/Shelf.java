package org.teahorse.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;

/**
 * A few entries that a page shows, and the search that finds all of them.
 *
 * @param total   how many there are
 * @param address of the search, in the page's language to be
 */
public record Shelf(List<Hit> hits, long total, String address) {

    /**
     * @param parameters of the search, as its address has them; several values between commas
     * @param most       how many are shown
     */
    static Shelf of(CatalogueSearch search, Map<String, String> parameters, int most) {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (value != null && !value.isEmpty()) {
                asked.put(name, List.of(value));
            }
        });
        String query = asked.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue().get(0), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        asked.put("pageSize", List.of(String.valueOf(most)));
        SearchResult result = search.search(SearchRequest.of(asked));
        return new Shelf(result.hits(), result.total(), "/search?" + query);
    }

    public boolean isBlank() {
        return hits.isEmpty();
    }
}
