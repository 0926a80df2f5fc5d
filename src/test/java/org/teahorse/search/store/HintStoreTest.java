package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teahorse.search.store.SearchFixture.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Standing;
import org.teahorse.search.Understood;

/** What is read into the words says what comes first, and leaves nothing out. Every entry here has the same words. */
class HintStoreTest {

    private static final String WORDS = "设备购置贴息资金";
    private static SearchFixture fixture;

    @BeforeAll
    static void fill() {
        fixture = new SearchFixture(SearchFixture.temporaryFolder());
        fixture.publish(List.of(
                program(11).facet(Facet.INDUSTRY, List.of("1530")).amount(BigDecimal.valueOf(400_000)).build(),
                program(12).facet(Facet.INDUSTRY, List.of("65")).amount(BigDecimal.valueOf(900_000)).build(),
                program(3).facet(Facet.SIZE, List.of("MICRO")).build(),
                program(4).facet(Facet.SIZE, List.of("LARGE")).amount(BigDecimal.valueOf(50_000)).build(),
                program(5).date(LocalDate.of(2024, 5, 1)).build(),
                program(6).date(LocalDate.of(2022, 5, 1)).build(),
                program(13).facet(Facet.INDUSTRY, List.of("C")).build(),
                program(8).body("妇女创业的优先。").build()));
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static SearchDocument.Builder program(long id) {
        return SearchDocument.of(EntryType.PROGRAM, id, "/program/" + id, WORDS + "（" + (char) ('甲' + id) + "）").standing(Standing.CURRENT).date(TODAY);
    }

    private static List<Long> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).toList();
    }

    @ParameterizedTest
    @CsvSource({"2024年,5", "十四五,5", "去年和2022年,6", "30万元到50万元,11", "80万元以上,12", "软件企业,12", "茶厂,11", "个体户,3", "宝妈,8"})
    void whatTheWordsNameComesFirstAndNothingIsLeftOut(String hint, long first) {
        SearchResult plain = fixture.search(WORDS);
        SearchResult hinted = fixture.search(hint + " " + WORDS);
        assertEquals(first, ids(hinted).get(0), () -> ids(hinted).toString());
        assertEquals(new HashSet<>(ids(plain)), new HashSet<>(ids(hinted)));
        assertEquals(plain.total(), hinted.total());
    }

    @Test
    void aWiderTradeComesBeforeAnother() {
        List<Long> ids = ids(fixture.search("茶厂 " + WORDS));
        assertTrue(ids.indexOf(13L) < ids.indexOf(12L), ids::toString);
    }

    @Test
    void whatGivesMoreThanIsWantedIsNotPutBack() {
        List<Long> ids = ids(fixture.search("30万元 " + WORDS));
        assertEquals(11L, ids.get(0));
        assertTrue(ids.indexOf(12L) < ids.indexOf(4L), ids::toString);
    }

    @Test
    void aReadingThatIsLeftOutPrefersNothing() {
        Understood trade = reading(fixture.search("软件企业 " + WORDS), Understood.Kind.INDUSTRY);
        SearchResult without = fixture.search(SearchRequest.forText("软件企业 " + WORDS).withIgnored(trade.ignoring(), true).parameters());
        assertTrue(without.understood().stream().noneMatch(part -> part.kind() == Understood.Kind.INDUSTRY));
        assertEquals(score(without, 11), score(without, 12), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"帖息,贴息", "设备购置帖息资金,贴息", "设备构置,购置"})
    void aSlipIsSearchedForAsWhatItSoundsLikeAtOnce(String typed, String meant) {
        SearchResult result = fixture.search(typed);
        Understood slip = reading(result, Understood.Kind.SLIP);
        assertTrue(slip.as().get(0).contains(meant), slip::toString);
        assertEquals(8, result.total());
        assertEquals(List.of(typed.replace(slip.text(), slip.as().get(0))), result.didYouMean());
    }

    @Test
    void whoInsistsGetsWhatWasTyped() {
        SearchRequest typed = SearchRequest.forText("设备购置帖息资金");
        Understood slip = reading(fixture.search(typed.parameters()), Understood.Kind.SLIP);
        SearchResult insisting = fixture.search(typed.withIgnored(slip.ignoring(), true).parameters());
        assertEquals(Set.of(), insisting.understood().stream().map(Understood::kind).filter(kind -> kind == Understood.Kind.SLIP).collect(Collectors.toSet()));
        assertTrue(insisting.didYouMean().contains("设备购置贴息资金"), () -> insisting.didYouMean().toString());
    }

    @Test
    void aWordThatOccursIsNoSlip() {
        assertTrue(fixture.search(WORDS).understood().stream().noneMatch(part -> part.kind() == Understood.Kind.SLIP));
    }

    private static Understood reading(SearchResult result, Understood.Kind kind) {
        return result.understood().stream().filter(part -> part.kind() == kind).findFirst().orElseThrow(() -> new AssertionError(result.understood()));
    }

    private static double score(SearchResult result, long id) {
        return result.hits().stream().filter(hit -> hit.id() == id).findFirst().orElseThrow().score();
    }
}
