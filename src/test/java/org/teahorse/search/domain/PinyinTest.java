package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void onlyChineseCharactersHaveSyllables() {
        assertEquals(Arrays.asList("cha", "ye", null, null), Pinyin.syllables("茶叶5G"));
        assertNull(Pinyin.key("SC证"));
        assertEquals("lv se", Pinyin.key("绿色"));
    }

    @Test
    void initialsKeepLettersAndDigits() {
        assertEquals("5gwl ", Pinyin.initials("5G网络，"));
    }

    @Test
    void lettersAreReadAsSyllables() {
        assertEquals(List.of("zhuan", "jing", "te", "xin"), Pinyin.readings("zhuanjingtexin").get(0));
        assertEquals(List.of("zhuan", "jing"), Pinyin.readings("zhuan jing").get(0));
        assertTrue(Pinyin.readings("xian").contains(List.of("xi", "an")));
        assertEquals(List.of(List.of("xi", "an")), Pinyin.readings("xi'an"));
    }

    @Test
    void wordsOfOtherLanguagesAreNotRead() {
        assertEquals(List.of(), Pinyin.readings("small"));
        assertEquals(List.of(), Pinyin.readings("loans"));
        assertEquals(List.of(), Pinyin.readings("''"));
    }

    @Test
    void theLastSyllableMayBeOnlyBegun() {
        assertTrue(Pinyin.unfinishedReadings("zhuanj").contains(List.of("zhuan", "j")));
        assertTrue(Pinyin.startingWith("zhu").containsAll(List.of("zhu", "zhuan", "zhuang")));
    }

    @Test
    void manyVowelsDoNotMultiplyWithoutEnd() {
        assertTrue(Pinyin.readings("a".repeat(200)).size() <= 8);
        assertTrue(Pinyin.readings("xian".repeat(50)).size() <= 8);
        assertEquals(List.of(), Pinyin.readings("xian".repeat(49) + "q"));
    }
}
