package org.teahorse.exchange;

import java.util.List;

/**
 * What was wrong with a row.
 *
 * @param id       growing number, for paging
 * @param rejected whether the row was left out
 * @param row      in a spreadsheet the number at its left edge
 * @param cell     address of the cell in a spreadsheet; null when no one cell is to blame
 * @param reason   key into the {@code messages} bundle
 */
public record ImportProblem(long id, boolean rejected, long row, String cell, String externalId, String field, String reason, List<String> arguments) {
}
