package org.teahorse.search;

import java.time.LocalDate;

/**
 * What was counted on a day.
 *
 * @param searches  how many searches there were
 * @param nothing   those without any hit, whyever
 * @param questions those that were questions
 * @param answered  questions that were given an answer
 */
public record SearchDay(LocalDate day, long searches, long nothing, long questions, long answered) {
}
