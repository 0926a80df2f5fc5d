package org.teahorse.exchange;

import java.util.List;

/**
 * What was wrong with a row.
 *
 * @param id       growing number, for paging
 * @param rejected whether the row was left out
 * @param reason   key into the {@code messages} bundle
 */
public record ImportProblem(long id, boolean rejected, long row, String externalId, String field, String reason, List<String> arguments) {
}
