package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.teahorse.actor.Role;
import org.teahorse.identity.store.MandateStore;

/** Who holds a role, for the modules that have something to tell them. For use under the system's row scope: others see only their own. */
@ApplicationScoped
public class MandateFinder {

    @Inject
    private MandateStore store;

    /** People who hold one of the roles in exactly this division today. */
    public List<UUID> holders(Collection<Role> roles, String regionPath) {
        return store.inRegion(roles, regionPath);
    }

    /** People who act for an organisation today. */
    public List<UUID> members(UUID organisation) {
        return store.ofOrganisation(organisation);
    }
}
