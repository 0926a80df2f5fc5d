package org.teahorse.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.teahorse.search.SearchComparison.Line;
import org.teahorse.search.SearchComparison.Move;

class SearchComparisonTest {

    private static SearchResult result(long... ids) {
        List<Hit> hits = Arrays.stream(ids).mapToObj(id -> new Hit(EntryType.POLICY, id, null, "题", "题", Map.of(), "zh-CN", "/policy/" + id, List.of(), 1,
                List.of(), null, 0, List.of())).toList();
        return new SearchResult(true, ids.length, 0, SearchResult.LEXICAL, hits, Map.of(), List.of(), 0, List.of(), List.of(), Answers.NONE, 1);
    }

    private static List<String> moves(List<Line> lines) {
        return lines.stream().map(line -> line.hit().id() + " " + line.move() + " " + line.by()).toList();
    }

    @Test
    void everyHitIsToldWhereItGoes() {
        SearchComparison comparison = SearchComparison.of("问", result(1, 2, 3, 4), result(3, 1, 5, 4));
        assertEquals(List.of("1 DOWN 1", "2 GONE 0", "3 UP 2", "4 SAME 0"), moves(comparison.before()));
        assertEquals(List.of("3 UP 2", "1 DOWN 1", "5 NEW 0", "4 SAME 0"), moves(comparison.after()));
        assertTrue(comparison.changed());
    }

    @Test
    void theSameHitsAreNoChangeButAnotherTotalIs() {
        assertFalse(SearchComparison.of("问", result(1, 2), result(1, 2)).changed());
        SearchResult more = new SearchResult(true, 9, 0, SearchResult.LEXICAL, result(1, 2).hits(), Map.of(), List.of(), 0, List.of(), List.of(), Answers.NONE, 1);
        assertTrue(SearchComparison.of("问", result(1, 2), more).changed());
    }
}
