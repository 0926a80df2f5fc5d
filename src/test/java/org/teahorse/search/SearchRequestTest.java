package org.teahorse.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchRequestTest {

    @ParameterizedTest
    @CsvSource({"abc,1", "-3,1", "0,1", "2,2", "'',1", "1e9,1", "99999999999999,1", "100000,500"})
    void aPageIsAlwaysOneThatCanBeShown(String typed, int page) {
        assertEquals(page, SearchRequest.of(Map.of("page", List.of(typed))).page());
    }

    @ParameterizedTest
    @CsvSource({"abc,20", "0,1", "100,100", "101,100", "-1,1"})
    void aPageHasAtMostAHundredHits(String typed, int size) {
        assertEquals(size, SearchRequest.of(Map.of("pageSize", List.of(typed))).pageSize());
    }

    @Test
    void nothingAtAllIsARequestForEverything() {
        SearchRequest request = SearchRequest.of(Map.of());
        assertEquals("", request.text());
        assertTrue(request.filters().isEmpty());
        assertEquals(SearchRequest.Sort.RELEVANCE, request.sort());
        assertFalse(request.internal());
    }

    @Test
    void longTextIsCutAndControlCharactersAreDropped() {
        assertEquals(SearchRequest.LONGEST_TEXT, SearchRequest.forText("企".repeat(10_000)).text().length());
        assertEquals("企 业", SearchRequest.forText("\u0000企\u0007\t\n业\u202e\u200b").text());
        assertEquals("", SearchRequest.forText("\ud83c").text());
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCutInHalf() {
        String text = SearchRequest.forText("企".repeat(SearchRequest.LONGEST_TEXT - 1) + "🍵").text();
        assertEquals(SearchRequest.LONGEST_TEXT - 1, text.length());
    }

    @Test
    void valuesMayBeRepeatedOrListedBetweenCommas() {
        SearchRequest request = SearchRequest.of(Map.of("year", List.of("2021,2022", "2023")));
        assertEquals(Set.of("2021", "2022", "2023"), request.chosen(Facet.YEAR));
    }

    @Test
    void anIssuersNameMayContainAComma() {
        assertEquals(Set.of("Ministry of Culture, Tourism"),
                SearchRequest.of(Map.of("issuer", List.of("Ministry of Culture, Tourism"))).chosen(Facet.ISSUER));
    }

    @Test
    void constantsMayBeWrittenInLowerCase() {
        assertEquals(Set.of("POLICY"), SearchRequest.of(Map.of("type", List.of("policy"))).chosen(Facet.TYPE));
    }

    @Test
    void theLevelOfGovernmentAndTheLevelOfHitsAreTwoParameters() {
        SearchRequest request = SearchRequest.of(Map.of("tier", List.of("county"), "level", List.of("clause")));
        assertEquals(Set.of("COUNTY"), request.chosen(Facet.LEVEL));
        assertEquals(SearchRequest.Level.CLAUSE, request.level());
    }

    @Test
    void openAloneMeansOpenNow() {
        assertEquals(Set.of("NOW"), SearchRequest.of(Map.of("open", List.of("true"))).chosen(Facet.OPEN));
        assertEquals(Set.of("SOON", "UPCOMING"), SearchRequest.of(Map.of("open", List.of("soon,upcoming"))).chosen(Facet.OPEN));
    }

    @Test
    void aPlaceThatIsNoCodeIsNoPlace() {
        assertEquals("530827", SearchRequest.of(Map.of("place", List.of("530827"))).place());
        assertNull(SearchRequest.of(Map.of("place", List.of("孟连 or 1=1"))).place());
        assertNull(SearchRequest.of(Map.of("place", List.of("530827"))).withPlace(null).place());
    }

    @Test
    void nullsAndBlanksAreIgnored() {
        assertTrue(SearchRequest.of(Map.of("year", Arrays.asList(null, " ", ","), "q", List.of(), "sort", List.of("upside-down"))).filters()
                .isEmpty());
    }

    @Test
    void aRequestSaysItselfAsParametersAgain() {
        Map<String, List<String>> typed = Map.ofEntries(Map.entry("q", List.of("茶")), Map.entry("year", List.of("2021,2022")), Map.entry("issuer", List.of("a,b")),
                Map.entry("sort", List.of("newest")), Map.entry("internal", List.of("true")), Map.entry("page", List.of("3")), Map.entry("level", List.of("clause")),
                Map.entry("place", List.of("530827")), Map.entry("near", List.of("false")), Map.entry("open", List.of("soon")),
                Map.entry("ignore", List.of("year:2026年", "INTENT:Money")));
        SearchRequest request = SearchRequest.of(typed);
        assertEquals(request, SearchRequest.of(request.parameters()));
    }

    @Test
    void anotherFilterBeginsOnTheFirstPage() {
        SearchRequest request = SearchRequest.of(Map.of("page", List.of("3"), "year", List.of("2021")));
        assertEquals(1, request.with(Facet.YEAR, Set.of("2022")).page());
        assertTrue(request.without(Facet.YEAR).filters().isEmpty());
    }

    @Test
    void onlyReadingsThatThereCanBeAreLeftOut() {
        SearchRequest request = SearchRequest.of(Map.of("ignore", Arrays.asList("YEAR: 2026年 ", "intent:MONEY", "intent:fun", "loosened:茶", "nonsense:x", "year", "year:", ":", null,
                "synonym:a\u0000b\u202e")));
        assertEquals(List.of("year:2026年", "intent:money", "synonym:a b"), List.copyOf(request.ignored()));
        List<String> many = IntStream.range(0, 500).mapToObj(i -> "synonym:" + i).toList();
        assertEquals(30, SearchRequest.of(Map.of("ignore", many)).ignored().size());
        assertTrue(SearchRequest.of(Map.of("ignore", List.of("synonym:" + "茶".repeat(10_000)))).ignored().iterator().next().length() <= 200);
    }

    @Test
    void otherWordsAreReadAnew() {
        assertTrue(SearchRequest.of(Map.of("q", List.of("茶"), "ignore", List.of("year:2026年"))).withText("花").ignored().isEmpty());
    }
}
