package org.teahorse.program.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.teahorse.program.Forecast;

/** When a next call may be expected, and when nothing may. */
class ForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Forecast.Past past(String opens, String closes) {
        return new Forecast.Past(LocalDate.parse(opens), closes == null ? null : LocalDate.parse(closes));
    }

    @Test
    void oneCallIsExpectedAgainAfterAYear() {
        Forecast forecast = Forecast.of(List.of(past("2026-03-01", "2026-03-31")), TODAY).orElseThrow();
        assertEquals(new Forecast(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31), 1), forecast);
    }

    @Test
    void severalCallsTellTheirOwnRhythm() {
        Forecast forecast = Forecast.of(List.of(past("2026-07-01", null), past("2025-12-30", null), past("2026-01-02", null)), TODAY).orElseThrow();
        assertEquals(3, forecast.calls());
        assertEquals(LocalDate.of(2026, 12, 28), forecast.opensOn(), "half a year on; two calls three days apart are one round");
    }

    @Test
    void whatShouldHaveComeAndDidNotIsExpectedInTheNextRound() {
        assertTrue(Forecast.of(List.of(past("2024-05-01", "2024-06-01")), TODAY).orElseThrow().opensOn().isAfter(TODAY));
    }

    @Test
    void nothingIsExpectedOfWhatStoppedLongAgoOrNeverWas() {
        assertEquals(Optional.empty(), Forecast.of(List.of(past("2019-05-01", "2019-06-01")), TODAY));
        assertEquals(Optional.empty(), Forecast.of(List.of(), TODAY));
        assertEquals(Optional.empty(), Forecast.of(List.of(new Forecast.Past(null, TODAY)), TODAY));
    }
}
