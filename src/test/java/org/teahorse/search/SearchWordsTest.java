package org.teahorse.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Only what needs neither regions nor taxonomy; those are asked over HTTP. */
class SearchWordsTest {

    private static final SearchWords CHINESE = new SearchWords(null, null, Locale.SIMPLIFIED_CHINESE);
    private static final SearchWords ENGLISH = new SearchWords(null, null, Locale.ENGLISH);

    private static String said(SearchWords words, SearchRequest request) {
        return words.of(request).stream().map(said -> said.name() == null ? said.value() : said.name() + "=" + said.value()).collect(Collectors.joining("|"));
    }

    @Test
    void everythingAskedForIsSaid() {
        SearchRequest request = SearchRequest.of(Map.of("q", List.of("茶 {0}"), "type", List.of("POLICY", "CALL"), "validity", List.of("IN_FORCE"), "year", List.of("2026"),
                "near", List.of("false"), "ignore", List.of("intent:money"), "internal", List.of("true"), "copies", List.of("1"), "level", List.of("clause"), "sort", List.of("newest")));
        assertEquals("“茶 {0}”|类型=政策、申报批次|年份=2026年|效力=有效|地区名只作普通词|“扶持项目”不作为查找意图理解|同时显示=政府内部事务|同时显示=转发件|显示方式=按条款|排序=最新", said(CHINESE, request));
        assertTrue(said(ENGLISH, request).startsWith("“茶 {0}”|Type=Policy, Call|Year=2026|Validity="), said(ENGLISH, request));
    }

    @Test
    void nothingAskedForIsEverything() {
        assertEquals("全部内容", said(CHINESE, SearchRequest.forText("")));
        assertEquals("Everything|Order=Newest", said(ENGLISH, SearchRequest.of(Map.of("sort", List.of("newest")))));
    }

    @Test
    void whatHasAnEntryInTheListsIsKnown() {
        for (SearchWords words : List.of(CHINESE, ENGLISH)) {
            assertTrue(words.knows(Facet.TYPE, "POLICY") && words.knows(Facet.OPEN, "SOON") && words.knows(Facet.AMOUNT, "UP_TO_2M") && words.knows(Facet.LEVEL, "COUNTY")
                    && words.knows(Facet.VALIDITY, "IN_FORCE") && words.knows(Facet.YEAR, "2026") && words.knows(Facet.ISSUER, "x"));
            assertFalse(words.knows(Facet.TYPE, "POEM") || words.knows(Facet.OPEN, "") || words.knows(Facet.YEAR, "26") || words.knows(Facet.VALIDITY, "IN_FORCE.text"));
        }
    }
}
