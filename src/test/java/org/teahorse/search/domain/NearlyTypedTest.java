package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teahorse.search.VocabularyEntry;

class NearlyTypedTest {

    private final Vocabulary vocabulary = new Vocabulary(List.of(new VocabularyEntry("专精特新", List.of("小巨人"), 0.8f, false),
            new VocabularyEntry("贴息贷款", List.of("贴息"), 0.8f, false), new VocabularyEntry("incubator", List.of("孵化器"), 0.8f, false)));

    private boolean begins(String typed, String meant, boolean soundOnly) {
        return new NearlyTyped(typed, soundOnly).begins(vocabulary.find(meant));
    }

    @ParameterizedTest
    @CsvSource({"zhuanjingtx,专精特新", "zhuanjnig,专精特新", "zuanjing,专精特新", "转精特新,专精特新", "专精新特,专精特新", "专进特,专精特新", "帖息贷,贴息贷款", "专金特新,专精特新",
            "incubtor,incubator", "inucbator,incubator"})
    void aSlipIsForgiven(String typed, String meant) {
        assertTrue(begins(typed, meant, false));
    }

    @ParameterizedTest
    @CsvSource({"专精特新,专精特新", "专精,专精特新", "zhu,专精特新", "大小企业,专精特新", "专利,专精特新", "贷款,贴息贷款", "zhengfucaigou,专精特新"})
    void whatIsRightOrFarIsNotASlip(String typed, String meant) {
        assertFalse(begins(typed, meant, false));
    }

    @Test
    void soundAloneForgivesNoOtherSound() {
        assertTrue(begins("转京特新", "专精特新", true));
        assertFalse(begins("专大特新", "专精特新", true));
        assertFalse(begins("zhuanjnigte", "专精特新", true));
    }

    @Test
    void anotherCharacterOfTheSameSoundIsNearerThanAnotherSound() {
        Vocabulary.Term term = vocabulary.find("专精特新");
        assertEquals(0.25, new NearlyTyped("转精特", false).slips(term));
        assertEquals(0.4, new NearlyTyped("专金特", false).slips(term));
        assertEquals(1, new NearlyTyped("专大特", false).slips(term));
    }

    @Test
    void longTextsAndOddOnesAreCompared() {
        assertFalse(begins("a".repeat(5_000), "专精特新", false));
        assertFalse(begins("😀🍵\ud83c", "专精特新", false));
        assertFalse(begins("", "专精特新", false));
    }
}
