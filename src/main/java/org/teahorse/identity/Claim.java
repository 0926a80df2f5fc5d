package org.teahorse.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody says that an organisation is theirs.
 *
 * @param evidence what they show for it
 * @param reason   of the decision; null while it is open
 */
public record Claim(UUID id, UUID organisation, String organisationName, String creditCode, String regionPath, UUID person, String personName,
        String evidence, State state, Instant createdAt, Instant decidedAt, String decidedBy, String reason) {

    /** What became of it. */
    public enum State { OPEN, ACCEPTED, DECLINED }
}
