package org.teahorse.alert.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchRequest;

class KeptRequestTest {

    private static final BiPredicate<Facet, String> EVERYTHING = (facet, value) -> true;

    private static String kept(String query) {
        return KeptRequest.of(SearchRequest.ofQuery(query), EVERYTHING).query();
    }

    @Test
    void whatIsAskedIsKeptWithItsOrder() {
        String query = "?q=%E8%8C%B6&type=CALL&year=2026&place=530827&near=false&ignore=year%3A2026&internal=true&copies=true&sort=newest&level=clause";
        assertEquals(query, kept(query));
    }

    @Test
    void neitherPageNorItsSizeNorHowItWorksIsKept() {
        assertEquals("?q=a", kept("?q=a&page=7&pageSize=50&mode=lexical"));
    }

    @Test
    void whatNobodyKnowsIsDropped() {
        assertEquals("?q=a", kept("?q=a&compare=1,2&utm_source=x&sort=upside-down&ignore=nonsense&place=%20&broken=%&=x&alone"));
        assertEquals("", kept("?"));
        assertEquals("", kept(""));
    }

    @Test
    void whatHasNoNameAnyMoreIsDropped() {
        SearchRequest asked = SearchRequest.of(Map.of("topic", List.of("ladder", "gone"), "industry", List.of("gone"), "place", List.of("539999")));
        assertEquals("?topic=ladder", KeptRequest.of(asked, (facet, value) -> value.equals("ladder")).query());
    }

    @Test
    void theSameInAnotherOrderIsTheSame() {
        assertEquals(kept("?type=POLICY&type=CALL&q=a&ignore=year:1&ignore=amount:2"), kept("?q=a&ignore=amount:2&ignore=year:1&type=CALL,policy"));
    }

    @Test
    void withoutWordsNothingIsReadInThem() {
        assertEquals("?type=CALL", kept("?type=CALL&near=false&ignore=year:2026"));
    }

    @Test
    void whatIsKeptReadsAsItWasAsked() {
        SearchRequest asked = SearchRequest.of(Map.of("q", List.of("a&b=c #%+茶🍵"), "issuer", List.of("x,y", "孟连县")));
        SearchRequest kept = SearchRequest.ofQuery(KeptRequest.of(asked, EVERYTHING).query());
        assertEquals(asked.text(), kept.text());
        assertEquals(asked.filters(), kept.filters());
        assertTrue(kept.query().matches("[!-~]+"), kept.query());
    }
}
