package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 18);
    private static final LocalDate WORKED_SUNDAY = LocalDate.of(2026, 9, 20);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 9, 25);
    private final WorkingCalendar calendar = new WorkingCalendar(Map.of(WORKED_SUNDAY, true, HOLIDAY, false));

    @Test
    void weekdaysWorkAndWeekendsRest() {
        assertTrue(calendar.isWorkingDay(FRIDAY));
        assertFalse(calendar.isWorkingDay(FRIDAY.plusDays(1)));
    }

    @Test
    void aNoticeOverridesTheWeekday() {
        assertTrue(calendar.isWorkingDay(WORKED_SUNDAY));
        assertFalse(calendar.isWorkingDay(HOLIDAY));
    }

    @Test
    void promisesSkipRestAndCountWorkedSundays() {
        assertEquals(WORKED_SUNDAY, calendar.plus(FRIDAY, 1));
        assertEquals(LocalDate.of(2026, 9, 28), calendar.plus(LocalDate.of(2026, 9, 24), 1));
    }

    @Test
    void zeroDaysOnARestDayFallOnTheNextWorkingDay() {
        assertEquals(WORKED_SUNDAY, calendar.plus(LocalDate.of(2026, 9, 19), 0));
        assertEquals(FRIDAY, calendar.plus(FRIDAY, 0));
    }

    @Test
    void distanceIsTheInverseOfThePromise() {
        LocalDate due = calendar.plus(FRIDAY, 10);
        assertEquals(10, calendar.between(FRIDAY, due));
        assertEquals(-10, calendar.between(due, FRIDAY));
    }

    @Test
    void negativePromisesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> calendar.plus(FRIDAY, -1));
    }
}
