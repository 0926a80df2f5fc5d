package org.teahorse.identity;

import java.time.Instant;
import java.util.UUID;
import org.teahorse.actor.Role;

/**
 * Somebody was asked to work for an organisation.
 *
 * @param address masked
 * @param over    whether it was used, withdrawn, or has expired
 */
public record Invitation(UUID id, UUID organisation, String organisationName, Role role, String address, Instant expiresAt, boolean over) {
}
