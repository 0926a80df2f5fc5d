package org.teahorse.actor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The check every boundary makes before it acts. The container's roles only say staff or not; this says where and what. */
@ApplicationScoped
public class Access {

    @Inject
    private CurrentActor current;

    /**
     * Lets the call go on, or refuses it.
     *
     * @param regionPath path of the region that owns the target; empty for what belongs to the whole installation
     * @throws RefusedException when no mandate of the caller covers the act there
     */
    public void require(Act act, String regionPath) {
        if (!allows(act, regionPath)) {
            throw new RefusedException(act);
        }
    }

    /** As {@link #require(Act, String)}, for an act on one source: a machine may be limited to some. */
    public void requireForSource(Act act, String regionPath, String sourceKey) {
        require(act, regionPath);
        Actor actor = current.get();
        if (!actor.sources().isEmpty() && !actor.sources().contains(sourceKey)) {
            throw new RefusedException(act);
        }
    }

    /** Whether the caller may, for pages that show a control only to those who can use it. */
    public boolean allows(Act act, String regionPath) {
        Actor actor = current.get();
        return actor.kind() == Actor.Kind.SYSTEM
                || actor.mandates().stream().anyMatch(mandate -> mandate.covers(act, regionPath));
    }

    /** Lets the call go on for an organisation, or refuses it. @throws RefusedException when no mandate of the caller is for it */
    public void requireFor(Act act, UUID organisation) {
        if (!allowsFor(act, organisation)) {
            throw new RefusedException(act);
        }
    }

    /** Whether the caller may act so for an organisation. */
    public boolean allowsFor(Act act, UUID organisation) {
        Actor actor = current.get();
        return actor.kind() == Actor.Kind.SYSTEM || actor.mandates().stream().anyMatch(mandate -> mandate.covers(act, organisation));
    }
}
