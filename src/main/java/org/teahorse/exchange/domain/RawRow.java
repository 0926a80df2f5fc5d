package org.teahorse.exchange.domain;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * One row of a file as it stands there.
 *
 * @param number  from 1, counting every row, also the unreadable ones; by it a job goes on after a restart
 * @param place   the number people know the row by: the same, or in a spreadsheet the number at its left edge
 * @param value   the row; null when it could not be read
 * @param reason  key into the {@code messages} bundle, when it could not be read; else null
 * @param detail  value for the reason's placeholder; may be null
 * @param columns letters of a spreadsheet's columns by the names of their fields; empty for other files
 * @param notes   what people should look at though the row was read
 */
public record RawRow(long number, long place, JsonObject value, String reason, String detail, Map<String, String> columns, List<Note> notes) {

    /**
     * Something to look at.
     *
     * @param cell   its address in the sheet
     * @param reason key into the {@code messages} bundle
     */
    public record Note(String cell, String reason, String detail) {
    }

    static RawRow of(long number, JsonObject value) {
        return new RawRow(number, number, value, null, null, Map.of(), List.of());
    }

    static RawRow unreadable(long number, String reason, String detail) {
        return unreadable(number, number, reason, detail);
    }

    static RawRow unreadable(long number, long place, String reason, String detail) {
        return new RawRow(number, place, null, reason, detail, Map.of(), List.of());
    }
}
