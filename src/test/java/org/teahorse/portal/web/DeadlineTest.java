package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teahorse.search.Hit;

class DeadlineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Deadline deadline(Integer opens, Integer closes, boolean forecast, boolean ended) {
        return Deadline.of(new Hit.Labels(List.of(), List.of(), List.of(), null, null, null, false, false, false, day(opens), day(closes), forecast,
                ended, false, null, null, null, null, List.of(), Map.of()), TODAY);
    }

    private static LocalDate day(Integer fromToday) {
        return fromToday == null ? null : TODAY.plusDays(fromToday);
    }

    @ParameterizedTest
    @CsvSource({"-9,12,false,false,LEFT,12,12", "-9,0,false,false,TODAY,0,0", "-9,,false,false,OPEN,0,", "4,12,false,false,UPCOMING,0,4",
            "4,12,true,false,EXPECTED,0,4", "-9,12,true,false,EXPECTED_END,0,12", "-9,-1,false,false,ENDED,0,-1", "-9,12,false,true,ENDED,0,12"})
    void theDaysSayWhatToDoToday(Integer opens, Integer closes, boolean forecast, boolean ended, Deadline.Code code, long days, Integer about) {
        assertEquals(new Deadline(code, days, day(about)), deadline(opens, closes, forecast, ended));
    }

    @Test
    void whatHasNoDaysOrAnExpectationThatWasNotMetSaysNothing() {
        assertNull(deadline(null, null, false, false));
        assertNull(deadline(null, null, false, true));
        assertNull(deadline(-90, -60, true, false));
        assertNull(deadline(-90, null, true, false));
    }

    @Test
    void amountsAreWrittenAsEachLanguageDoes() {
        assertEquals("50 万元", Money.words(new BigDecimal("500000.00"), Locale.SIMPLIFIED_CHINESE));
        assertEquals("1.25 万元", Money.words(new BigDecimal("12500"), Locale.SIMPLIFIED_CHINESE));
        assertEquals("800 元", Money.words(new BigDecimal("800"), Locale.SIMPLIFIED_CHINESE));
        assertEquals("CNY 2\u00a0500\u00a0000", Money.words(new BigDecimal("2500000"), Locale.ENGLISH));
        assertEquals("CNY 99.5", Money.words(new BigDecimal("99.50"), Locale.ENGLISH));
    }
}
