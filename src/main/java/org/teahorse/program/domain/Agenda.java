package org.teahorse.program.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.teahorse.program.CallPhase;
import org.teahorse.program.Forecast;

/**
 * The calls of a program as they stand on a day.
 *
 * @param calls    all of them
 * @param shown    the one to show: the open one that ends first, else the next one to come
 * @param forecast when the next may be expected, while none is open or announced
 */
public record Agenda(List<Call> calls, Optional<Call> shown, Optional<Forecast> forecast) {

    public static Agenda of(List<Call> calls, LocalDate today) {
        Optional<Call> open = calls.stream().filter(call -> call.phase(today) == CallPhase.OPEN)
                .min(Comparator.comparing(Call::getClosesOn, Comparator.nullsLast(Comparator.naturalOrder())));
        Optional<Call> shown = open.isPresent() ? open : calls.stream().filter(call -> call.phase(today) == CallPhase.UPCOMING)
                .min(Comparator.comparing(Call::getOpensOn));
        return new Agenda(List.copyOf(calls), shown, shown.isPresent() ? Optional.empty() : Forecast.of(calls.stream()
                .filter(call -> call.phase(today) == CallPhase.CLOSED)
                .map(call -> new Forecast.Past(call.getOpensOn(), call.getClosesOn())).toList(), today));
    }
}
