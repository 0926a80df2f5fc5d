package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.teahorse.region.Region;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.domain.TextQuery.Grain;
import org.teahorse.search.domain.TextQuery.Strictness;

class TextQueryTest {

    private final Places places = new Places(List.of(new Region("530000", "PROVINCE", null, "530000", "云南省", "云南", "Yunnan", null),
            new Region("530800", "PREFECTURE", "530000", "530000/530800", "普洱市", "普洱", "Pu'er", null)));
    private final QueryReader reader = new QueryReader(new Vocabulary(List.of()), TypePriors.read(), places, LocalDate.of(2026, 11, 27), new Ignored(List.of()));

    private Sought sought(String text) {
        return TextQuery.of(reader.read(text), Grain.CLAUSE, Strictness.USUAL);
    }

    /** Pairs of characters that count beside, with the subjects of which one must be there. */
    private static Map<String, Integer> pairs(Sought sought) {
        return sought.more().stream().filter(more -> more.query() instanceof BoostQuery boosted && boosted.getQuery() instanceof TermQuery)
                .collect(Collectors.toMap(more -> ((TermQuery) ((BoostQuery) more.query()).getQuery()).getTerm().text(), Sought.More::with));
    }

    @Test
    void aPairThatJoinsTwoWordsCountsWhereOneOfThemIs() {
        Sought sought = sought("茶叶贷款担保");
        assertEquals(3, sought.subjects().size());
        assertEquals(Map.of("叶贷", 0b011, "款担", 0b110), pairs(sought));
    }

    @Test
    void aPairThatJoinsARegionCountsEverywhere() {
        assertEquals(Map.of("市茶", 0, "叶贷", 0b11), pairs(sought("普洱市茶叶贷款")));
    }

    @Test
    void aPairCountsWithItsWordsWhereverTheyStand() {
        assertEquals(Map.of("叶贷", 0b1111, "款茶", 0b1111), pairs(sought("茶叶贷款茶叶贷款")));
    }

    @Test
    void aLongTextOfSyllablesIsCutAsOneOfWordsIs() {
        QueryReader coffee = new QueryReader(new Vocabulary(List.of(new VocabularyEntry("咖啡", List.of("咖啡豆"), 0.9f, false))), TypePriors.read(), Places.NONE,
                LocalDate.of(2026, 11, 27), new Ignored(List.of()));
        Sought sought = TextQuery.of(coffee.read("kafei".repeat(40)), Grain.DOCUMENT, Strictness.USUAL);
        assertTrue(sought.subjects().size() > 1 && sought.subjects().size() <= Sought.MOST_SUBJECTS, sought.subjects().size() + " subjects");
    }

    @Test
    void mostKeyWordsAreNeededAndAnyWhenNothingElseIsFound() {
        assertEquals(3, sought("茶叶贷款担保").needed());
        assertEquals(1, TextQuery.of(reader.read("茶叶贷款担保"), Grain.CLAUSE, Strictness.LOOSE).needed());
    }
}
