package org.teahorse.actor;

import java.util.EnumSet;
import java.util.Set;

/** A role a mandate gives, with the acts it allows. The container's roles are only the coarse gate before it. */
public enum Role {

    /** Runs the whole installation. */
    ADMINISTRATOR(EnumSet.allOf(Act.class)),
    /** A machine that brings content of its sources. */
    CONTRIBUTOR(EnumSet.of(Act.IMPORT_CONTENT, Act.READ_IMPORTS));

    private final Set<Act> acts;

    Role(Set<Act> acts) {
        this.acts = acts;
    }

    public boolean allows(Act act) {
        return acts.contains(act);
    }
}
