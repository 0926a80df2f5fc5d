package org.teahorse.exchange.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Days of the demonstration that move with the calendar. */
class RelativeDaysTest {

    @Test
    void daysAndYearsAreThoseOfToday() {
        assertEquals("{\"opensOn\": \"2026-12-25\", \"was\": \"2026-11-01\", \"name\": \"2027年第1批\"}", RelativeDays.resolve(
                "{\"opensOn\": \"@+31\", \"was\": \"@-23\", \"name\": \"@year+1年第1批\"}", LocalDate.of(2026, 11, 24)));
    }

    @Test
    void whatOnlyLooksLikeADayStays() {
        String text = "{\"email\": \"desk@+86.example\", \"title@en\": \"@ home\"}";
        assertEquals(text, RelativeDays.resolve(text, LocalDate.of(2026, 11, 24)));
    }
}
