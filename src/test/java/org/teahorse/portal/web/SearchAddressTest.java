package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.Understood;

class SearchAddressTest {

    private static SearchRequest read(String address) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.computeIfAbsent(parts[0], none -> new ArrayList<>()).add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return SearchRequest.of(parameters);
    }

    @Test
    void aChipLeadsToTheSameQuestionWithoutJustThatReading() {
        SearchRequest asked = SearchRequest.of(Map.of("q", List.of("去年50万以下的贷款"), "year", List.of("2024"), "page", List.of("3")));
        Understood year = new Understood(Understood.Kind.YEAR, "去年", List.of("2025"));
        Understood amount = new Understood(Understood.Kind.AMOUNT, "50万以下", List.of("..500000"));
        String address = SearchAddress.of("/search", asked.withIgnored(year.ignoring(), true));
        assertTrue(address.contains("ignore=year%3A"), address);
        SearchRequest without = read(address);
        assertEquals(List.of("year:去年"), List.copyOf(without.ignored()));
        assertEquals(asked.filters(), without.filters());
        assertEquals(1, without.page());
        SearchRequest withoutBoth = read(SearchAddress.of("/search", without.withIgnored(amount.ignoring(), true)));
        assertEquals(List.of("year:去年", "amount:50万以下"), List.copyOf(withoutBoth.ignored()));
        assertEquals(List.of("amount:50万以下"), List.copyOf(read(SearchAddress.of("/search", withoutBoth.withIgnored(year.ignoring(), false))).ignored()));
    }

    @Test
    void whatIsTypedCannotLeaveItsPlaceInAnAddress() {
        Understood odd = new Understood(Understood.Kind.SYNONYM, "a&q=b#\"<>%", List.of());
        String address = SearchAddress.of("/search", SearchRequest.forText("茶").withIgnored(odd.ignoring(), true));
        assertFalse(address.contains("\"") || address.contains("<") || address.contains("#"), address);
        assertEquals("茶", read(address).text());
        assertEquals(List.of("synonym:a&q=b#\"<>%"), List.copyOf(read(address).ignored()));
    }
}
