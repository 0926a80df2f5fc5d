package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.teahorse.actor.RowScope;
import org.teahorse.identity.store.ExpiredRows;

/** Forgets what is kept of people only for a time. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
public class IdentityCare {

    @Inject
    private ExpiredRows expired;

    /** Deletes sessions and links that ended, and failed attempts, before a moment; and who never said what account they want. @return how many */
    @RolesAllowed("system")
    public int forget(Instant before) {
        return expired.sessions(before) + expired.links(before) + expired.attempts(before) + expired.arrivals();
    }
}
