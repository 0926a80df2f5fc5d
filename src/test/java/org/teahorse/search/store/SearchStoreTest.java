package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teahorse.search.Facet;
import org.teahorse.search.FacetCount;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Suggestion;
import org.teahorse.search.Understood;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.Why;

class SearchStoreTest {

    private static SearchFixture fixture;

    @BeforeAll
    static void fill() {
        fixture = new SearchFixture(SearchFixture.temporaryFolder());
        fixture.publish(SampleCatalogue.documents());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Test
    void aResultPageSendsNoStatementAndLoadsNoEntity() {
        fixture.search("中小企业");
        long statements = fixture.statements();
        long loaded = fixture.entitiesLoaded();
        for (String query : List.of("中小企业 纾困", "", "厂房光伏奖励", "zhuanjingtexin", "云政发〔2022〕9号")) {
            assertTrue(fixture.search(query).total() > 0, query);
        }
        fixture.search(asked("q", "企业", "region", "530800", "year", "2022,2024"));
        fixture.suggest("zhuanjing");
        assertEquals(statements, fixture.statements());
        assertEquals(loaded, fixture.entitiesLoaded());
    }

    @Test
    void copiesAreCollapsedIntoTheirOriginal() {
        SearchResult result = fixture.search("支持中小企业纾困发展若干措施");
        Hit original = result.hits().stream().filter(hit -> hit.id() == SampleCatalogue.COPIED).findFirst().orElseThrow();
        assertEquals(1, original.copies());
        assertTrue(result.hits().stream().noneMatch(hit -> hit.id() == SampleCatalogue.COPY));
        assertTrue(fixture.search(asked("q", "支持中小企业纾困发展若干措施", "copies", "true")).hits().stream()
                .anyMatch(hit -> hit.id() == SampleCatalogue.COPY && hit.labels().copy()));
    }

    @Test
    void whatOnlyACopyHasIsFoundAllTheSame() {
        assertEquals(SampleCatalogue.COPY, fixture.search("演示市人民政府办公室").hits().get(0).id());
    }

    @Test
    void whatHasEndedComesAfterWhatHolds() {
        List<Hit> hits = fixture.search("推动云茶产业绿色发展的意见").hits();
        assertTrue(hits.get(0).title().startsWith("云南省人民政府"));
        assertTrue(hits.stream().anyMatch(hit -> hit.id() == SampleCatalogue.ENDED));
    }

    @Test
    void countsOfAFacetIgnoreItsOwnFilter() {
        SearchResult all = fixture.search("企业");
        SearchResult one = fixture.search(asked("q", "企业", "year", "2022"));
        assertEquals(all.facets().get(Facet.YEAR).stream().map(FacetCount::value).toList(),
                one.facets().get(Facet.YEAR).stream().map(FacetCount::value).toList());
        FacetCount chosen = one.facets().get(Facet.YEAR).stream().filter(FacetCount::chosen).findFirst().orElseThrow();
        assertEquals(one.total(), chosen.count());
        assertTrue(one.facets().get(Facet.ISSUER).stream().mapToLong(FacetCount::count).sum() <= one.total());
    }

    @Test
    void aRegionCountsWhatLiesWithinIt() {
        SearchResult result = fixture.search("扶持实体经济若干办法");
        assertTrue(result.facets().get(Facet.REGION).stream().anyMatch(count -> count.value().equals("530800")));
        assertEquals(SampleCatalogue.WITH_CLAUSES,
                fixture.search(asked("q", "扶持实体经济", "region", "530800")).hits().get(0).id());
    }

    @Test
    void valuesOfOneFacetWidenAndFacetsNarrowEachOther() {
        long either = fixture.search(asked("year", "2021,2022")).total();
        assertEquals(either, fixture.search(asked("year", "2021")).total() + fixture.search(asked("year", "2022")).total());
        assertTrue(fixture.search(asked("year", "2022", "issuer", "云南省人民政府")).total() < either);
    }

    @Test
    void matchingClausesAreShownUnderTheirDocumentAndEscaped() {
        Hit hit = fixture.search("厂房光伏奖励").hits().get(0);
        assertEquals("art-3", hit.clauses().get(0).anchor());
        assertTrue(hit.clauses().get(0).snippet().contains("<mark>光伏</mark>"), hit.clauses().get(0).snippet());
        assertTrue(hit.clauses().get(0).snippet().contains("&lt;b&gt;"), hit.clauses().get(0).snippet());
        assertTrue(hit.why().stream().anyMatch(why -> why.code() == Why.Code.CLAUSE));
    }

    @Test
    void clausesCanBeHitsThemselves() {
        SearchResult result = fixture.search(asked("q", "首次贷款贴息", "level", "clause"));
        assertEquals("/policy/900#art-2", result.hits().get(0).url());
        assertEquals("第二条", result.hits().get(0).clauses().get(0).number());
    }

    @Test
    void everydayWordsSayWhatTheyWereTakenFor() {
        SearchResult result = fixture.search("个体户转公司");
        assertTrue(result.understood().stream().anyMatch(part -> part.kind() == Understood.Kind.SYNONYM));
        assertTrue(result.hits().get(0).why().stream().anyMatch(why -> why.code() == Why.Code.SYNONYM), () -> result.hits().get(0).toString());
    }

    @ParameterizedTest
    @CsvSource({"专经特新,专精特新", "鸿数实验区,", "冷练物流,冷链物流", "跨竟电子商务,跨境电子商务", "shuzjinji,数字经济", "zhuanjintexin,专精特新"})
    void wordsThatSoundRightAreProposed(String typed, String meant) {
        List<String> proposals = fixture.search(typed).didYouMean();
        assertEquals(meant == null ? List.of() : List.of(meant), proposals);
    }

    @Test
    void nothingIsProposedForWordsThatAreThere() {
        for (String query : List.of("专精特新", "中小企业纾困", "茶产业", "知识产权保护工作", "small business")) {
            assertEquals(List.of(), fixture.search(query).didYouMean(), query);
        }
    }

    @Test
    void anEmptyResultSaysWhichFilterToRelax() {
        SearchResult result = fixture.search(asked("q", "咖啡产业", "year", "1999", "role", "policy"));
        assertEquals(0, result.total());
        assertEquals(Facet.YEAR, result.relaxations().get(0).facet());
        assertTrue(result.relaxations().get(0).total() > 0);
    }

    @Test
    void onlyWhatIsAskedForIsCounted() {
        assertEquals(fixture.search("咖啡产业").total(), fixture.count("咖啡产业").orElseThrow());
        SearchResult alike = fixture.search("咖啡产业 潜水艇 望远镜");
        assertTrue(alike.total() > 0 && alike.understood().stream().anyMatch(part -> part.kind() == Understood.Kind.LOOSENED), alike.toString());
        assertEquals(0, fixture.count("咖啡产业 潜水艇 望远镜").orElseThrow(), "something like it is nothing new");
    }

    @Test
    void filtersLeaveTheSameWhetherFacetsAreCountedOrNot() {
        for (Map<String, List<String>> parameters : List.of(asked("q", "企业", "year", "2022", "role", "policy"), asked("q", "企业", "year", "1999"),
                asked("q", "企业", "issuer", "没有这个机关"), asked("q", "企业", "open", "now", "year", "2022"), asked("q", "", "region", "530000"),
                asked("q", "企业", "region", "530000", "internal", "true"), asked("q", "云政发〔2022〕9号", "year", "2022"), asked("q", "云政发〔2022〕9号", "year", "1999"))) {
            SearchRequest request = SearchRequest.of(parameters);
            SearchResult counted = fixture.searchAnew(request);
            SearchResult bare = fixture.searchWithoutFacets(request);
            assertEquals(counted.total(), bare.total(), parameters::toString);
            assertEquals(counted.hiddenInternal(), bare.hiddenInternal(), parameters::toString);
            assertEquals(counted.hits(), bare.hits(), parameters::toString);
        }
    }

    @Test
    void newestAndOldestComeFirstWhenAskedFor() {
        List<Hit> newest = fixture.search(asked("q", "企业", "sort", "newest")).hits();
        List<Hit> oldest = fixture.search(asked("q", "企业", "sort", "oldest")).hits();
        assertFalse(newest.get(0).labels().date().isBefore(newest.get(1).labels().date()));
        assertTrue(oldest.get(0).labels().date().isBefore(newest.get(0).labels().date()));
    }

    @Test
    void pagesFollowEachOtherWithoutOverlap() {
        List<Long> first = fixture.search(asked("q", "发展", "pageSize", "5")).hits().stream().map(Hit::id).toList();
        List<Long> second = fixture.search(asked("q", "发展", "pageSize", "5", "page", "2")).hits().stream().map(Hit::id).toList();
        assertEquals(5, first.size());
        assertTrue(second.stream().noneMatch(first::contains));
    }

    @ParameterizedTest
    @CsvSource({"专精特,专精特新", "zhuanjingt,专精特新", "zjtx,专精特新", "咖啡产,云南省人民政府办公厅关于咖啡产业发展的指导意见",
            "kafeichan,云南省人民政府办公厅关于咖啡产业发展的指导意见", "kfcy,云南省人民政府办公厅关于咖啡产业发展的指导意见",
            "Guidel,Guidelines on Supporting Small Businesses with Guaranteed Loans", "物业,云南省物业管理规定"})
    void suggestionsContain(String typed, String expected) {
        List<Suggestion> suggestions = fixture.suggest(typed);
        assertTrue(suggestions.stream().anyMatch(suggestion -> suggestion.text().equals(expected)), suggestions::toString);
        assertEquals(suggestions.stream().map(Suggestion::text).distinct().count(), suggestions.size());
    }

    @ParameterizedTest
    @CsvSource({"zhuanjnigte,专精特新", "zuanjingtex,专精特新", "转精特,专精特新", "专京特,专精特新", "专精新特,专精特新", "shuzhijingji,数字经济", "带款,贷款",
            "咖非产业,云南省人民政府办公厅关于咖啡产业发展的指导意见", "物业馆理,云南省物业管理规定",
            "Guidlines Suporting,Guidelines on Supporting Small Businesses with Guaranteed Loans"})
    void suggestionsForgiveSlips(String typed, String meant) {
        List<Suggestion> suggestions = fixture.suggest(typed);
        assertTrue(suggestions.stream().anyMatch(suggestion -> suggestion.text().equals(meant)), suggestions::toString);
    }

    @Test
    void whatIsTypedRightComesBeforeWhatSoundsLikeIt() {
        assertEquals(List.of(), fixture.suggest("天文台望远镜维修"), "nothing is nearly this");
        List<Suggestion> suggestions = fixture.suggest("物业管理");
        assertEquals("云南省物业管理规定", suggestions.get(0).text(), suggestions::toString);
    }

    @Test
    void aTypedNumberIsSuggestedWithItsDocument() {
        Suggestion first = fixture.suggest("云政发2022 9号").get(0);
        assertEquals(Suggestion.Kind.NUMBER, first.kind());
        assertEquals("/policy/1", first.url());
    }

    @Test
    void anythingCanBeTyped() {
        for (String typed : List.of("企".repeat(10_000), "\"未闭合 (括号 [", "*", "***?~^", "a AND OR NOT b:c", "😀🍵", "\u0000\u0007\u001b企业\u202e",
                "<script>alert(1)</script>", "的了吗", "%' or 1=1 --", "\ud83c", "ａｂｃ", "'", " ", "云政发〔99999〕9号", "zh'", "a".repeat(5000))) {
            assertTrue(fixture.search(typed).available(), typed);
            fixture.suggest(typed);
        }
        for (String page : List.of("abc", "-1", "0", "99999999999", "1e9", "")) {
            assertTrue(fixture.search(asked("q", "企业", "page", page, "pageSize", page, "region", page, "tier", page)).available(), page);
        }
    }

    @Test
    void aTextFullOfKnownWordingsIsNotTooMuch() {
        List<String> terms = new ShippedVocabulary().entries().stream().map(VocabularyEntry::term).toList();
        for (int from = 0; from < terms.size(); from += 20) {
            String text = String.join("", terms.subList(from, Math.min(terms.size(), from + 60)));
            assertTrue(fixture.search(text).available(), text);
            assertTrue(fixture.search(asked("q", text, "level", "clause")).available(), text);
        }
    }

    static Map<String, List<String>> asked(String... namesAndValues) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return parameters;
    }
}
