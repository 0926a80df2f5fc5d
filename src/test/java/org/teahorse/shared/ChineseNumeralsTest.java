package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {

    @ParameterizedTest
    @CsvSource({"一,1", "十,10", "十二,12", "二十,20", "廿一,21", "一百零三,103", "一百一十,110", "两千,2000", "一千二百六十,1260",
        "三万,30000", "一万零五,10005", "一亿二千万,120000000", "二〇二二,2022", "12,12", "１２,12", "〇,0"})
    void readsEveryWayOfWritingANumber(String text, int value) {
        assertEquals(value, ChineseNumerals.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "第一", "十二条", "1a", "99999999999", "二三十"})
    void refusesWhatIsNotWhollyANumber(String text) {
        assertTrue(ChineseNumerals.parse(text).isEmpty());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (int value = 0; value < 120_000; value += 7) {
            assertEquals(value, ChineseNumerals.parse(ChineseNumerals.format(value)).orElseThrow());
        }
        assertEquals("一千二百六十", ChineseNumerals.format(1260));
        assertEquals("十二", ChineseNumerals.format(12));
        assertEquals("一百零一", ChineseNumerals.format(101));
        assertEquals("二万零五十", ChineseNumerals.format(20_050));
    }
}
