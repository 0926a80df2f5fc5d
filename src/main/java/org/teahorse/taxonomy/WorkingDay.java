package org.teahorse.taxonomy;

import java.time.LocalDate;

/**
 * A day that differs from its weekday's rule.
 *
 * @param working whether it is worked
 * @param basis   where that is known from: {@code statutory} or the number of a notice
 * @param name    what it is called, in Chinese
 */
public record WorkingDay(LocalDate day, boolean working, String basis, String name) {
}
