package org.teahorse.identity.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.teahorse.actor.Role;

/** Which roles one person may not hold together (三员分立): who runs, who decides about people, and who checks both are three. */
public final class Separation {

    private static final Set<Role> APART = EnumSet.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    private Separation() {
    }

    /** Why a role cannot come to those that are held: key of a refusal; empty when it can. */
    public static Optional<String> against(Role wanted, Collection<Role> held) {
        if (held.contains(Role.AUDITOR) && wanted != Role.AUDITOR || wanted == Role.AUDITOR && held.stream().anyMatch(role -> role != Role.AUDITOR)) {
            return Optional.of("separation.auditor");
        }
        boolean two = APART.contains(wanted) && held.stream().anyMatch(role -> role != wanted && APART.contains(role));
        return two ? Optional.of("separation.two") : Optional.empty();
    }
}
