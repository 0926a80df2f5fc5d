package org.teahorse.identity;

import java.time.Instant;
import java.util.UUID;

/** An ownership that is offered and not yet taken. */
public record Handover(UUID id, UUID organisation, UUID from, String fromName, UUID to, String toName, Instant createdAt) {
}
