package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.teahorse.search.VocabularyDraft;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.VocabularyRow;
import org.teahorse.search.store.ShippedVocabulary;

class VocabularyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final Vocabulary words = new Vocabulary(List.of(
            new VocabularyEntry("补贴", List.of("奖补"), 0.8f, false), new VocabularyEntry("AI", List.of("人工智能"), 0.8f, true),
            new VocabularyEntry("小巨人", List.of("专精特新 小巨人"), 0.8f, false)));

    @Test
    void theLongestWordingWins() {
        assertEquals("小巨人", words.longestAt("小巨人企业", 0).text());
        assertNull(words.longestAt("小巨", 0));
    }

    @Test
    void latinWordsAreNotCut() {
        assertNotNull(words.longestAt("ai", 0));
        assertNull(words.longestAt("aid", 0));
        assertNull(words.longestAt("main", 1));
    }

    @Test
    void whatSoundsAlikeMeets() {
        assertEquals("补贴", words.soundingLike("bu tie").get(0).text());
        assertEquals(Optional.of("设备补贴"), new Respelling(words).byVocabulary("补铁", part -> true).map(Respelling.Slip::corrected).map("设备"::concat));
    }

    @Test
    void twoCharactersAmongOthersAreASlipOnlyWhenTheyAreNoWord() {
        Respelling respelling = new Respelling(words);
        assertEquals(Optional.of("设备补贴"), respelling.byVocabulary("设备部贴", part -> true).map(Respelling.Slip::corrected));
        assertEquals(Optional.empty(), respelling.byVocabulary("设备部贴", part -> false));
        assertEquals(Optional.empty(), respelling.byVocabulary("企业部", part -> true));
    }

    @Test
    void aWordingThatIsRightIsNotRespelt() {
        assertEquals(Optional.empty(), new Respelling(words).byVocabulary("小巨人", part -> true));
    }

    @Test
    void theFileThatShipsIsSound() {
        List<VocabularyEntry> entries = new ShippedVocabulary().entries();
        assertTrue(entries.size() >= 650);
        List<VocabularyRow> before = new ArrayList<>();
        for (VocabularyEntry entry : entries) {
            VocabularyDraft draft = new VocabularyDraft(entry.term(), entry.related(), entry.weight(), entry.twoWay(), DAY, null, "");
            assertEquals(List.of(), VocabularyRules.check(draft, before, DAY), entry.term());
            before.add(new VocabularyRow(before.size(), 0, entry, DAY, null, null, true, null, Instant.EPOCH));
        }
    }

    @Test
    void anEntryWithoutMeaningIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new VocabularyEntry("茶", List.of(), 1, false));
        assertThrows(IllegalArgumentException.class, () -> new VocabularyEntry("茶", List.of("茶叶"), 0, false));
    }
}
