package org.teahorse.provider;

import java.time.LocalDate;

/**
 * What a provider is qualified for: a claim that holds for a time. Every part but the name may be null.
 *
 * @param from the first day; null when it was always
 * @param to   the last day, inclusive; null when it has no end
 */
public record Qualification(String name, String number, String issuer, LocalDate from, LocalDate to) {

    /** Whether the claim holds on a day. */
    public boolean validOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
