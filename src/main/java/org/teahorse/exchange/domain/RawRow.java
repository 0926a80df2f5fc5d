package org.teahorse.exchange.domain;

import jakarta.json.JsonObject;

/**
 * One row of a file as it stands there.
 *
 * @param number  from 1, counting every row, also the unreadable ones
 * @param value   the row; null when it could not be read
 * @param reason  key into the {@code messages} bundle, when it could not be read; else null
 * @param detail  value for the reason's placeholder; may be null
 */
public record RawRow(long number, JsonObject value, String reason, String detail) {

    static RawRow of(long number, JsonObject value) {
        return new RawRow(number, value, null, null);
    }

    static RawRow unreadable(long number, String reason, String detail) {
        return new RawRow(number, null, reason, detail);
    }
}
