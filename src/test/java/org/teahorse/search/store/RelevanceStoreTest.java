package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What must come first: the table in {@code search/relevance.csv}. A change of ranking changes the table in the same commit. */
class RelevanceStoreTest {

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

    /** @param within among how many first hits the title must be */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/search/relevance.csv", numLinesToSkip = 1)
    void bestHitsComeFirst(String query, int within, String title) {
        List<String> first = fixture.titles(query).stream().limit(within).toList();
        assertTrue(first.stream().anyMatch(found -> found.contains(title)),
                () -> query + " found " + first.stream().collect(Collectors.joining("\n  ", "\n  ", "")));
    }

    @Test
    void everySpellingOfANumberFindsItsDocumentAlone() {
        for (String spelling : List.of("云政发〔2022〕9号", "云政发[2022]9号", "云政发(2022)9号", "云政发（２０２２）９号", "云政发【2022】9号",
                "云政发2022 9号", "云政发2022年9号", "云政发〔2022〕第9号", "云政发 2022 9", "雲政發〔2022〕9號", "云政发2022-9")) {
            assertEquals(1L, fixture.search(spelling).hits().get(0).id(), spelling);
            assertEquals(1, fixture.search(spelling).total(), spelling);
        }
    }

    @Test
    void internalDocumentsAreNeverInTheDefaultResult() {
        for (String query : List.of("表彰茶叶产业发展先进单位", "茶叶", "", "领导小组", "通报", "biaozhang")) {
            assertTrue(fixture.search(query).hits().stream().noneMatch(hit -> hit.labels().internal()), query);
        }
        assertTrue(fixture.search("表彰茶叶产业发展先进单位").hiddenInternal() > 0);
    }

    @Test
    void somebodyWhoTypesTheNumberOfAnInternalDocumentSeesIt() {
        assertTrue(fixture.search("云政发〔2007〕106号").hits().get(0).labels().internal());
    }
}
