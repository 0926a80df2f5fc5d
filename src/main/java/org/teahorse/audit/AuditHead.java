package org.teahorse.audit;

import java.time.Instant;

/**
 * The head of the chain as it was shown to the world.
 *
 * @param seal number of the last seal
 * @param rows how many rows the chain had
 * @param hash of the last seal
 */
public record AuditHead(long seal, long rows, String hash, Instant publishedAt) {
}
