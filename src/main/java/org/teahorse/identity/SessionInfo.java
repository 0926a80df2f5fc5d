package org.teahorse.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Where somebody is signed in.
 *
 * @param device  what the browser says of itself; may be null
 * @param address where it came from; may be null
 */
public record SessionInfo(UUID id, String device, String address, Instant since, Instant lastSeen) {
}
