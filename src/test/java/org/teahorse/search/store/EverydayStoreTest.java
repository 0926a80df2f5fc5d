package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teahorse.search.store.SearchStoreTest.asked;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.teahorse.search.EntryType;
import org.teahorse.search.Hit;
import org.teahorse.search.Understood;

/** Which type answers which question: the table in {@code search/everyday-questions.csv}. */
class EverydayStoreTest {

    private static SearchFixture fixture;

    @BeforeAll
    static void fill() {
        fixture = new SearchFixture(SearchFixture.temporaryFolder());
        fixture.publish(EverydayCatalogue.documents());
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    /** @param within among how many first hits the entry must be */
    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvFileSource(resources = "/search/everyday-questions.csv", numLinesToSkip = 1)
    void theTypeThatAnswersComesFirst(String query, int within, EntryType type, String title) {
        List<Hit> hits = fixture.search(query).hits();
        assertTrue(hits.stream().limit(within).anyMatch(hit -> hit.type() == type && hit.title().contains(title)), () -> query + " found "
                + hits.stream().limit(8).map(hit -> hit.type() + " " + hit.score() + " " + hit.title()).collect(Collectors.joining("\n  ", "\n  ", "")));
    }

    @Test
    void aWholeTitleWinsOverEveryTypeThatAnswersBetter() {
        for (Hit hit : fixture.search(asked("type", "policy", "pageSize", "100")).hits()) {
            if (!hit.labels().internal() && !hit.labels().copy()) {
                assertEquals(hit.title(), fixture.search(hit.title()).hits().get(0).title());
            }
        }
    }

    @Test
    void aNamedRegionIsPreferredAndNeverAFilter() {
        var named = fixture.search("专精特新公示 普洱");
        assertEquals(List.of("530800"), named.understood().stream().filter(part -> part.kind() == Understood.Kind.REGION).findFirst().orElseThrow().as());
        assertEquals(5009, named.hits().get(0).id());
        var elsewhere = fixture.search("专精特新公示 曲靖");
        assertEquals(5010, elsewhere.hits().get(0).id());
        assertTrue(elsewhere.hits().stream().anyMatch(hit -> hit.labels().regionPath().equals(List.of("530000"))));
        assertFalse(fixture.search(asked("q", "专精特新公示 曲靖", "near", "false")).understood().stream()
                .anyMatch(part -> part.kind() == Understood.Kind.REGION));
    }
}
