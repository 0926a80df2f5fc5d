package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teahorse.search.store.SearchFixture.TODAY;
import static org.teahorse.search.store.SearchStoreTest.asked;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teahorse.search.Clause;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.FacetCount;
import org.teahorse.search.Hit;
import org.teahorse.search.Relaxation;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Standing;

/** Days, places and amounts: what programs, calls and services have beyond what policies have. */
class CatalogueStoreTest {

    private static final List<String> PUER = List.of("530000", "530800");
    private static final List<String> MENGLIAN = List.of("530000", "530800", "530827");
    private static final List<String> DALI = List.of("530000", "532900");

    private static SearchFixture fixture;

    @BeforeAll
    static void fill() {
        fixture = new SearchFixture(SearchFixture.temporaryFolder());
        fixture.publish(List.of(
                call(1, "演示设备更新补助申报").opens(TODAY.minusDays(10)).closes(TODAY.plusDays(12)).amount(BigDecimal.valueOf(500_000)).build(),
                call(2, "演示设备更新补助申报").opens(TODAY.minusDays(400)).closes(TODAY.minusDays(1)).date(TODAY).build(),
                call(3, "演示设备更新补助申报").opens(TODAY.minusDays(800)).closes(TODAY.minusDays(700)).date(TODAY).standing(Standing.ENDED).build(),
                call(4, "演示设备更新补助申报").opens(TODAY.plusDays(3)).closes(TODAY.plusDays(33)).build(),
                call(5, "演示设备更新补助申报").opens(TODAY.minusDays(3)).closes(TODAY.plusDays(60)).forecast(true)
                        .amount(new BigDecimal("3000000.5")).build(),
                call(6, "演示设备更新补助申报").opens(TODAY.minusDays(3)).build(),
                call(7, "演示设备更新补助申报").opens(TODAY.minusDays(20)).closes(TODAY.plusDays(60)).stale(true).build(),
                of(EntryType.PROGRAM, 11, "演示税收减免").build(),
                of(EntryType.PROGRAM, 12, "演示税收减免").facet(Facet.REGION, List.of("530000")).areas(List.of("530000")).build(),
                of(EntryType.PROGRAM, 13, "演示税收减免").facet(Facet.REGION, PUER).areas(List.of("530800")).build(),
                of(EntryType.PROGRAM, 14, "演示税收减免").facet(Facet.REGION, MENGLIAN).areas(List.of("530827"))
                        .clauses(List.of(new Clause("art-1", "第一条", "", "演示税收减免按季申报"))).build(),
                of(EntryType.PROGRAM, 15, "演示税收减免").facet(Facet.REGION, DALI).areas(List.of("532900"))
                        .clauses(List.of(new Clause("art-1", "第一条", "", "演示税收减免按季申报"))).build(),
                of(EntryType.OFFERING, 16, "演示税收减免").facet(Facet.REGION, DALI).areas(List.of("532900", "530800"))
                        .facet(Facet.PRICE, List.of("FIXED")).facet(Facet.DELIVERY, List.of("REMOTE")).facet(Facet.KIND, List.of("ADVICE"))
                        .lines(Map.of("zh", "每年 800 元起", "en", "From CNY 800 a year")).build()));
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @AfterEach
    void today() {
        fixture.setDay(TODAY);
    }

    private static SearchDocument.Builder of(EntryType type, long id, String title) {
        return SearchDocument.of(type, id, "/" + id, title).standing(Standing.CURRENT).date(TODAY.minusDays(100));
    }

    private static SearchDocument.Builder call(long id, String title) {
        return of(EntryType.CALL, id, title).facet(Facet.REGION, List.of("530000")).date(TODAY.minusDays(900));
    }

    private static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    private static Map<String, Long> counts(SearchResult result, Facet facet) {
        return result.facets().get(facet).stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    @Test
    void whatIsOpenDependsOnTheDayOfTheQuestion() {
        assertEquals(Map.of("NOW", 3L, "SOON", 1L, "UPCOMING", 1L, "FORECAST", 1L), counts(fixture.search("设备更新补助"), Facet.OPEN));
        fixture.setDay(TODAY.plusDays(3));
        assertEquals(Map.of("NOW", 4L, "SOON", 2L, "FORECAST", 1L), counts(fixture.search("设备更新补助"), Facet.OPEN));
    }

    @Test
    void openIsAFilterLikeTheOthers() {
        assertEquals(List.of(1L, 6L, 7L), ids(fixture.search(asked("type", "call", "open", "true"))).stream().sorted().toList());
        assertEquals(List.of(1L, 4L), ids(fixture.search(asked("type", "call", "open", "soon,upcoming"))).stream().sorted().toList());
        SearchResult soon = fixture.search(asked("q", "设备更新补助", "open", "SOON"));
        assertEquals(3, counts(soon, Facet.OPEN).get("NOW"));
        assertTrue(soon.facets().get(Facet.OPEN).stream().anyMatch(count -> count.value().equals("SOON") && count.chosen()));
        assertEquals(Map.of("UP_TO_500K", 1L), counts(soon, Facet.AMOUNT));
    }

    @Test
    void aRememberedAnswerDoesNotOutliveItsDay() {
        Map<String, List<String>> everythingOpen = asked("open", "true");
        long generation = fixture.generation();
        assertTrue(ids(fixture.search(everythingOpen)).contains(1L));
        assertEquals(generation, fixture.generation());
        fixture.setDay(TODAY.plusDays(13));
        assertFalse(ids(fixture.search(everythingOpen)).contains(1L));
        assertTrue(fixture.generation() > generation);
    }

    @Test
    void whatIsOverComesAfterWhatIsOpenWhetherItsStandingOrItsDaySaysSo() {
        List<Long> ids = ids(fixture.search("演示设备更新补助申报"));
        for (long closed : List.of(2L, 3L)) {
            for (long open : List.of(1L, 4L, 6L, 7L)) {
                assertTrue(ids.indexOf(open) < ids.indexOf(closed), ids::toString);
            }
        }
        assertTrue(ids.indexOf(1L) < ids.indexOf(7L), "what was not checked for long sinks");
    }

    @Test
    void whatClosesFirstComesFirstThenWhatOpensThenTheRest() {
        List<Long> ids = ids(fixture.search(asked("q", "设备更新补助", "sort", "closing")));
        assertEquals(List.of(1L, 7L, 6L, 4L, 5L), ids.subList(0, 5));
        assertEquals(List.of(1L, 7L, 6L, 4L), ids(fixture.search(asked("sort", "closing"))).subList(0, 4));
    }

    @Test
    void theLargestAmountComesFirst() {
        assertEquals(List.of(5L, 1L), ids(fixture.search(asked("q", "设备更新补助", "sort", "amount"))).subList(0, 2));
    }

    @Test
    void aPlaceShowsWhatAppliesThereAndTheNearestFirst() {
        assertEquals(List.of(14L, 13L, 12L, 11L),
                ids(fixture.search(asked("q", "税收减免", "type", "program", "place", "530827"))));
        assertEquals(List.of(14L, 13L, 12L, 11L), ids(fixture.search(asked("type", "program", "place", "530827"))));
    }

    @Test
    void whatLiesWithinAPlaceBelongsToItAndWhatIsServedThereToo() {
        List<Long> ids = ids(fixture.search(asked("q", "税收减免", "place", "530800")));
        assertTrue(ids.containsAll(List.of(11L, 12L, 13L, 14L, 16L)), ids::toString);
        assertFalse(ids.contains(15L));
    }

    @Test
    void aPlaceNobodyKnowsIsIgnored() {
        assertEquals(6, fixture.search(asked("q", "税收减免", "place", "999999")).total());
        assertEquals(6, fixture.search(asked("q", "税收减免", "place", "530000' or 1=1")).total());
    }

    @Test
    void clausesFollowTheirDocument() {
        assertEquals(List.of(14L), ids(fixture.search(asked("q", "按季申报", "level", "clause", "place", "530827"))));
    }

    @Test
    void anEmptyResultSaysThatThePlaceIsTheReason() {
        SearchResult result = fixture.search(asked("q", "税收减免", "region", "532900", "place", "530100"));
        assertEquals(0, result.total());
        assertTrue(result.relaxations().contains(new Relaxation(null, 2)), () -> result.relaxations().toString());
    }

    @Test
    void aHitCarriesWhatItsLineShows() {
        Hit.Labels offering = fixture.search(asked("type", "offering")).hits().get(0).labels();
        assertEquals("每年 800 元起", offering.line("zh"));
        assertEquals("From CNY 800 a year", offering.line("en"));
        assertEquals(List.of("530800", "532900"), offering.areas());
        assertEquals(List.of("FIXED", "REMOTE", "ADVICE"), List.of(offering.priceModel(), offering.delivery(), offering.kind()));
        assertNull(offering.amount());
        Hit.Labels forecast = fixture.search("演示设备更新补助申报").hits().stream().filter(hit -> hit.id() == 5).findFirst().orElseThrow().labels();
        assertTrue(forecast.forecast());
        assertEquals(TODAY.plusDays(60), forecast.closesOn());
        assertEquals(new BigDecimal("3000000.50"), forecast.amount());
        assertEquals(List.of(), forecast.areas());
        assertNull(forecast.line("en"));
    }

    @Test
    void aLineIsShownButNotSearched() {
        assertEquals(0, fixture.search(asked("q", "800", "type", "offering")).total());
    }
}
