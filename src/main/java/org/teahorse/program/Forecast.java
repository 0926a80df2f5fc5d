package org.teahorse.program;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When the next call may be expected, from the days of past ones. Never a promise: shown by month only, and marked 预计.
 *
 * @param opensOn  about then
 * @param closesOn about then; null when the past calls had no end
 * @param calls    how many past calls it rests on
 */
public record Forecast(LocalDate opensOn, LocalDate closesOn, int calls) {

    private static final long USUAL_INTERVAL = 365;
    /** Calls of one program that come closer than this are parts of one round. */
    private static final long SAME_ROUND = 30;
    /** Who last called so long ago may well have stopped. */
    private static final long TOO_LONG_AGO = 3 * USUAL_INTERVAL;

    /** The days of a past call. @param closesOn may be null */
    public record Past(LocalDate opensOn, LocalDate closesOn) {
    }

    /** Empty when nothing can be expected. */
    public static Optional<Forecast> of(List<Past> past, LocalDate today) {
        List<Past> ordered = past.stream().filter(call -> call.opensOn() != null && call.opensOn().isBefore(today))
                .sorted((one, other) -> one.opensOn().compareTo(other.opensOn())).toList();
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        Past last = ordered.get(ordered.size() - 1);
        if (ChronoUnit.DAYS.between(last.opensOn(), today) > TOO_LONG_AGO) {
            return Optional.empty();
        }
        long interval = interval(ordered);
        LocalDate opens = last.opensOn().plusDays(interval);
        while (!opens.isAfter(today)) {
            opens = opens.plusDays(interval);
        }
        List<Long> lengths = ordered.stream().filter(call -> call.closesOn() != null)
                .map(call -> ChronoUnit.DAYS.between(call.opensOn(), call.closesOn())).toList();
        return Optional.of(new Forecast(opens, lengths.isEmpty() ? null : opens.plusDays(median(lengths)), ordered.size()));
    }

    private static long interval(List<Past> ordered) {
        List<Long> between = new ArrayList<>();
        for (int i = 1; i < ordered.size(); i++) {
            long days = ChronoUnit.DAYS.between(ordered.get(i - 1).opensOn(), ordered.get(i).opensOn());
            if (days > SAME_ROUND) {
                between.add(days);
            }
        }
        return between.isEmpty() ? USUAL_INTERVAL : median(between);
    }

    private static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
