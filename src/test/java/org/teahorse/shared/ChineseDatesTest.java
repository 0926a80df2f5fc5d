package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2022年3月1日", "二〇二二年三月一日", "二○二二年三月一日", "２０２２年３月１日", "2022 年 3 月 1 日",
        "2022-03-01", "2022/3/1", "2022.3.1", "20220301", " 2022-3-1 "})
    void readsOneDayInEveryForm(String text) {
        assertEquals(LocalDate.of(2022, 3, 1), ChineseDates.parse(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-31", "2022年13月1日", "20221301", "2022年", "1.2.3", "2022-03/01", ""})
    void aDayThatDoesNotExistIsNoDate(String text) {
        assertTrue(ChineseDates.parse(text).isEmpty());
    }

    @Test
    void findsDatesWithTheirPlace() {
        String text = "本办法自2023年2月22日起施行，有效期至2026年2月21日。";
        List<ChineseDates.Found> found = ChineseDates.findAll(text);
        assertEquals(2, found.size());
        assertEquals("2026年2月21日", text.substring(found.get(1).start(), found.get(1).end()));
    }

    @Test
    void telephoneNumbersAndVersionsAreNoDates() {
        assertTrue(ChineseDates.findAll("电话：010-58933327，标准 2022.3.1.5，编号120220301").isEmpty());
    }
}
