package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import org.teahorse.audit.Audit;
import org.teahorse.identity.store.IdentityStore;

/** Opens the session of somebody who was recognised, however they were: what follows is the same. For use within the transaction of a boundary. */
@ApplicationScoped
public class SessionOpening {

    private static final Duration SECOND_STEP = Duration.ofMinutes(10);
    private static final int LONGEST_DEVICE = 200;

    @Inject
    private IdentityStore store;

    @Inject
    private Audit audit;

    /** Opens a session, or one that waits for the second step of those who have set one up. @param how facts for the record */
    SignIn.Outcome afterFirstStep(UUID person, boolean factor, SignIn.Origin origin, JsonObject how) {
        return factor ? new SignIn.Outcome(open(person, SECOND_STEP, true, origin), Duration.ZERO, true) : accepted(person, origin, how);
    }

    /** Opens a session, with nothing left to show. */
    SignIn.Outcome accepted(UUID person, SignIn.Origin origin, JsonObject how) {
        audit.record("sign-in.accepted", "person", person.toString(), how);
        return new SignIn.Outcome(begin(person, origin), Duration.ZERO, false);
    }

    /** Opens a session for an account that was just made. */
    UUID begin(UUID person, SignIn.Origin origin) {
        return open(person, SignIn.SESSION_LIFETIME, false, origin);
    }

    private UUID open(UUID person, Duration lifetime, boolean pending, SignIn.Origin origin) {
        String device = origin.device();
        return store.openSession(person, lifetime, pending, device == null || device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE),
                origin.address());
    }
}
