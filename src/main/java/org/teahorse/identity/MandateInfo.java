package org.teahorse.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.teahorse.actor.Role;

/**
 * A mandate, as those see it who give and take them.
 *
 * @param organisation     unit or organisation; null for the whole installation
 * @param organisationName null without one
 * @param to               last day; null for no end
 * @param delegated        whether somebody who holds it gave it for some days
 * @param inForce          whether it counts today
 */
public record MandateInfo(long id, UUID person, String personName, Role role, UUID organisation, String organisationName, String regionPath,
        LocalDate from, LocalDate to, boolean delegated, boolean inForce) {
}
