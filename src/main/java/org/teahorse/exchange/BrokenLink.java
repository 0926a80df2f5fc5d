package org.teahorse.exchange;

import java.time.Instant;
import java.util.List;

/**
 * An address that does not answer any more.
 *
 * @param status   of HTTP; null when no answer came
 * @param trouble  why there is no usable answer, a code
 * @param failures how often in a row it was asked in vain
 * @param records  numbers of the records that name it
 */
public record BrokenLink(String url, Integer status, String trouble, Instant checkedAt, Instant failingSince, int failures, List<Long> records) {

    public BrokenLink {
        records = List.copyOf(records);
    }
}
