package org.teahorse.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Counts working days (工作日). Weekdays work and weekends rest, but for the exceptions of the year's official notice: holidays on
 * weekdays, and weekends worked in exchange (调休).
 *
 * @param exceptions day to whether it is worked, only for days that differ from their weekday's rule
 */
public record WorkingCalendar(Map<LocalDate, Boolean> exceptions) {

    public WorkingCalendar {
        exceptions = Map.copyOf(exceptions);
    }

    public boolean isWorkingDay(LocalDate day) {
        Boolean exception = exceptions.get(day);
        if (exception != null) {
            return exception;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The day on which a promise of so many working days falls due; the day itself does not count.
     *
     * @param days zero or more; zero gives the day itself if it is worked, else the next working day
     */
    public LocalDate plus(LocalDate day, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        LocalDate due = day;
        int left = days;
        while (left > 0 || !isWorkingDay(due)) {
            due = due.plusDays(1);
            if (isWorkingDay(due) && left > 0) {
                left--;
            }
        }
        return due;
    }

    /** The number of working days after {@code from} up to and with {@code to}; negative when {@code to} lies before. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
