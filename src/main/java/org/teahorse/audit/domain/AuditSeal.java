package org.teahorse.audit.domain;

/**
 * What covers the rows that were chained at once.
 *
 * @param number       from 1
 * @param fromSeq      first row it covers
 * @param toSeq        last row it covers
 * @param rowsHash     hash of the chain at its last row
 * @param previousHash hash of the seal before; {@link Chain#START} for the first
 * @param at           when, as {@code 2026-11-26T08:00:00.000000Z}
 * @param hash         of all that
 */
public record AuditSeal(long number, long fromSeq, long toSeq, String rowsHash, String previousHash, String at, String hash) {
}
