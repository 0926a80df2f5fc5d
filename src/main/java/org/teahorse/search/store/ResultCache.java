package org.teahorse.search.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;

/**
 * Keeps the answers to requests that find very much, of one state of the catalogue: they are the costly ones, and as they have few words
 * or none, many visitors ask the same.
 */
final class ResultCache {

    private static final int MOST = 300;

    private final Map<SearchRequest, SearchResult> results = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<SearchRequest, SearchResult> eldest) {
            return size() > MOST;
        }
    };
    private long state;

    synchronized Optional<SearchResult> find(SearchRequest request, long generation) {
        if (generation != state) {
            results.clear();
            state = generation;
        }
        return Optional.ofNullable(results.get(request));
    }

    synchronized void keep(SearchRequest request, SearchResult result) {
        if (result.generation() == state) {
            results.put(request, result);
        }
    }
}
