package org.teahorse.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchRequest;

/** Addresses of the search page that say the same as a request. */
final class SearchAddress {

    private SearchAddress() {
    }

    static String of(String path, SearchRequest request) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        request.parameters().forEach((name, values) -> values.forEach(value -> query.add(name + "=" + encoded(value))));
        return path + query;
    }

    /** Everything that has one value of a facet. */
    static String of(String path, Facet facet, String value) {
        return path + "?" + facet.parameter() + "=" + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
