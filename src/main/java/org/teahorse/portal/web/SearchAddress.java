package org.teahorse.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchRequest;

/** Addresses of the search page that say the same as a request. */
final class SearchAddress {

    private SearchAddress() {
    }

    static String of(String path, SearchRequest request) {
        return path + request.query();
    }

    /** Everything that has one value of a facet. */
    static String of(String path, Facet facet, String value) {
        return path + "?" + facet.parameter() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
