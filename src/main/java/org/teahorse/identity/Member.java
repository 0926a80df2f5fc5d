package org.teahorse.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.teahorse.actor.Role;

/** Somebody who works for an organisation. @param mandate number of the mandate by which they do */
public record Member(long mandate, UUID person, String name, Role role, LocalDate since) {

    public boolean owner() {
        return role == Role.ENTERPRISE_OWNER || role == Role.PROVIDER_OWNER;
    }
}
