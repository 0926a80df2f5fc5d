package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teahorse.search.store.SearchStoreTest.asked;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teahorse.embedding.EmbedderAccess;
import org.teahorse.search.Clause;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Standing;
import org.teahorse.search.Why;

/** What is found by its meaning, with the model that ships. */
class MeaningStoreTest {

    private static final String QUESTION = "工人的养老钱这几个月缴不起怎么办";

    private SearchFixture fixture;

    @BeforeEach
    void start() {
        fixture = new SearchFixture(SearchFixture.temporaryFolder(), EmbedderAccess.shipped());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static SearchDocument.Builder policy(long id, String title, String body) {
        return SearchDocument.of(EntryType.POLICY, id, "/policy/" + id, title).body(body).date(LocalDate.of(2026, 3, 1)).standing(Standing.CURRENT)
                .facet(Facet.REGION, List.of("530000"));
    }

    private static SearchDocument deferral(long id) {
        return policy(id, "阶段性缓缴企业社会保险费实施办法", "生产经营出现暂时困难的企业，可申请缓缴职工基本养老保险费，缓缴期间免收滞纳金。").build();
    }

    private static SearchDocument.Builder greenTea(long id) {
        return policy(id, "绿色茶园建设补助办法", "对新建的绿色茶园，每亩给予一次性补助。");
    }

    private static SearchRequest request(String... parameters) {
        return SearchRequest.of(asked(parameters));
    }

    private List<Long> found(String... parameters) {
        return fixture.searchAnew(request(parameters)).hits().stream().map(Hit::id).toList();
    }

    @Test
    void itFindsWhatOtherWordsSay() {
        fixture.publish(List.of(deferral(1), greenTea(2).build()));
        SearchResult result = fixture.search(QUESTION);
        assertEquals(SearchResult.HYBRID, result.mode());
        assertEquals(1, result.hits().get(0).id());
        assertEquals(1, found("q", QUESTION, "mode", "semantic").get(0));
        assertEquals(SearchResult.LEXICAL, fixture.searchAnew(request("q", QUESTION, "mode", "lexical")).mode());
        assertEquals(SearchResult.LEXICAL, fixture.searchAnew(request("q", "补助")).mode(), "one plain word means what it says");
        assertEquals(SearchResult.LEXICAL, fixture.searchAnew(request("q", QUESTION, "sort", "newest")).mode());
    }

    @Test
    void itSaysSoWhenOnlyTheMeaningIsAlike() {
        fixture.publish(List.of(policy(1, "困难企业减负办法", "可申请缓缴养老保险费，期间免收滞纳金。").build(), greenTea(2).build()));
        SearchResult result = fixture.searchAnew(request("q", "厂里师傅们退休金那份能不能往后拖", "mode", "semantic"));
        assertEquals(1, result.hits().get(0).id());
        assertTrue(result.hits().get(0).why().stream().anyMatch(why -> why.code() == Why.Code.MEANING), result.hits().get(0).why().toString());
    }

    @Test
    void aDocumentIsAsNearAsItsNearestClauseAndShowsIt() {
        fixture.publish(List.of(greenTea(2).build(), policy(3, "关于扶持企业的若干措施", "").clauses(List.of(
                new Clause("art-1", "第一条", "", "对新购设备的企业给予补助。"),
                new Clause("art-2", "第二条", "", "经营困难的企业可以缓缴职工养老保险费。"))).build()));
        Hit hit = fixture.search(QUESTION).hits().get(0);
        assertEquals(3, hit.id());
        assertEquals("art-2", hit.clauses().get(0).anchor());
        assertEquals("art-2", fixture.searchAnew(request("q", QUESTION, "level", "clause")).hits().get(0).clauses().get(0).anchor());
    }

    @Test
    void neighboursAreLookedForAmongWhatIsShown() {
        fixture.publish(List.of(deferral(1), greenTea(2).build(),
                policy(4, "社会保险费缓缴内部工作方案", "经营困难企业缓缴养老保险费的内部分工。").internal(true).build(),
                policy(5, "转发阶段性缓缴企业社会保险费实施办法的通知", "可申请缓缴职工基本养老保险费。").copyOf(1L).build()));
        assertFalse(found("q", QUESTION).contains(4L) || found("q", QUESTION).contains(5L));
        assertTrue(found("q", QUESTION, "internal", "true").contains(4L));
        assertTrue(found("q", QUESTION, "copies", "true").contains(5L));
        assertEquals(List.of(), found("q", QUESTION, "region", "530900"));
        SearchResult result = fixture.searchAnew(request("q", QUESTION));
        assertEquals(result.total(), result.facets().get(Facet.REGION).get(0).count(), "what the meaning finds is counted too");
    }

    @Test
    void itIsWorkedOutAfterTheWordsCanBeFoundAndOnlyOnce() {
        fixture.publishOnly(List.of(deferral(1)));
        assertEquals(2, fixture.waiting());
        fixture.step();
        assertEquals(SearchResult.LEXICAL, fixture.searchAnew(request("q", "缓缴社会保险费实施办法有哪些")).mode(), "found before its meaning is known");
        fixture.drain();
        assertEquals(1, found("q", QUESTION).get(0));
        fixture.publishOnly(List.of(deferral(6)));
        assertEquals(1, fixture.waiting(), "the same words have their meaning already");
        fixture.drain();
        assertTrue(found("q", QUESTION, "mode", "semantic").contains(6L));
        fixture.reindex();
        assertEquals(2, found("q", QUESTION, "mode", "semantic").size(), "a rebuild reads what is kept");
    }

    @Test
    void twoDocumentsOfTheSameWordsThatCameTogetherBothHaveIt() {
        fixture.publish(List.of(deferral(1), deferral(6)));
        assertEquals(2, found("q", QUESTION, "mode", "semantic").size());
    }

    @Test
    void whatWasLostIsFoundMissing() {
        fixture.loseMessages(() -> fixture.publishOnly(List.of(deferral(1), greenTea(2).build())));
        fixture.reindex();
        assertEquals(SearchResult.LEXICAL, fixture.searchAnew(request("q", QUESTION)).mode());
        assertTrue(fixture.checkMeanings());
        fixture.drain();
        assertEquals(1, found("q", QUESTION, "mode", "semantic").get(0));
        assertFalse(fixture.checkMeanings());
    }

    @Test
    void anyTextIsAQuestion() {
        fixture.publish(List.of(deferral(1)));
        for (String odd : List.of("؟ضرائب الشركات الصغيرة", "\u202e员工 社保\u202c 缓缴", "员工社保 缓缴 loan とは 税金", "😂😂 社保 交不起", "社".repeat(200))) {
            assertTrue(fixture.searchAnew(request("q", odd)).available(), odd);
        }
        assertTrue(found("q", "員工社保繳不起，可以緩繳嗎").contains(1L), "traditional script");
    }
}
