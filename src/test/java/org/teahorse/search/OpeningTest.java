package org.teahorse.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** @param opens first day, in days from today */
    @ParameterizedTest
    @CsvSource({"0,31,false,NOW", "0,30,false,NOW SOON", "-9,0,false,NOW SOON", "-9,-1,false,''", "1,40,false,UPCOMING", "-9,,false,NOW",
            ",5,false,NOW SOON", ",,false,''", "-3,5,true,FORECAST", "20,,true,FORECAST", "-40,-10,true,''", ",,true,''"})
    void theFirstAndTheLastDayAreDaysOnWhichOneCanApply(Integer opens, Integer closes, boolean forecast, String holding) {
        Set<Opening> expected = EnumSet.noneOf(Opening.class);
        for (String name : holding.isEmpty() ? new String[0] : holding.split(" ")) {
            expected.add(Opening.valueOf(name));
        }
        assertEquals(expected, Opening.of(opens == null ? null : TODAY.plusDays(opens), closes == null ? null : TODAY.plusDays(closes), forecast,
                TODAY));
    }

    @Test
    void theUpperEndOfARangeBelongsToIt() {
        assertEquals(AmountRange.UP_TO_100K, AmountRange.of(BigDecimal.valueOf(100_000)));
        assertEquals(AmountRange.UP_TO_500K, AmountRange.of(new BigDecimal("100000.01")));
        assertEquals(AmountRange.UP_TO_2M, AmountRange.of(new BigDecimal("2000000.00")));
        assertEquals(AmountRange.ABOVE_2M, AmountRange.of(BigDecimal.valueOf(30_000_000)));
    }
}
