package org.teahorse.source;

import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param row        number of the row in its file, from 1; in a spreadsheet the number at its left edge
 * @param externalId the row's id, if it could be read; else null
 * @param field      our field it concerns; null for the row as a whole
 * @param reason     key into the {@code messages} bundle
 * @param arguments  values for its placeholders
 * @param rejected   whether the row was left out; else it is in, and this is a warning
 * @param cell       address of the cell in a spreadsheet; null for other files, and when no one cell is to blame
 */
public record RowProblem(long row, String externalId, String field, String reason, List<String> arguments, boolean rejected, String cell) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }

    public static RowProblem rejected(long row, String externalId, String field, String reason, String... arguments) {
        return new RowProblem(row, externalId, field, reason, List.of(arguments), true, null);
    }

    public static RowProblem warning(long row, String externalId, String field, String reason, String... arguments) {
        return new RowProblem(row, externalId, field, reason, List.of(arguments), false, null);
    }

    /** The same problem, in a cell of a spreadsheet. */
    public RowProblem in(String address) {
        return new RowProblem(row, externalId, field, reason, arguments, rejected, address);
    }
}
