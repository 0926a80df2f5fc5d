package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.Reach;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.identity.store.CodeStore;
import org.teahorse.identity.store.CodeStore.Purpose;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;

/**
 * What people may know and change of their own account, and of no other: everything is found by the caller's id. Under the system's
 * row scope, because whether a mobile number is somebody else's can only be seen by who sees all.
 */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("member")
public class MyAccount {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    @Inject
    private CurrentActor current;

    @Inject
    private AccountStore accounts;

    @Inject
    private Codes codes;

    @Inject
    private CodeStore codeStore;

    @Inject
    private Passwords passwords;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Audit audit;

    @RolesAllowed("member")
    public Profile profile() {
        return accounts.profile(me()).orElseThrow(() -> new NotFoundException("record.unknown", me().toString()));
    }

    @RolesAllowed("member")
    public void save(String name, String language) {
        List<Problem> problems = new ArrayList<>(Registration.nameFaults(name));
        if (!LANGUAGES.contains(language)) {
            problems.add(Problem.of("language", "code.unknown", language, String.join(", ", LANGUAGES)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        accounts.rename(me(), name, language);
        audit("profile.changed");
    }

    /** Sends a code to a new mobile number or mail address; it counts from when the code comes back. */
    @RolesAllowed("member")
    public void beginReach(UUID token, String typed, String language, String sender) {
        Reach reach = Registration.reachable("address", typed);
        boolean free = accounts.byReach(reach).isEmpty();
        codes.send(new Codes.Wish(token, Purpose.CONTACT, reach.text(), reach, me(), free, free ? "contact" : "registered", "/my/profile/confirm",
                language, sender));
    }

    @RolesAllowed("member")
    public Codes.Taken finishReach(UUID request, String code) {
        Codes.Look look = codes.look(request, Purpose.CONTACT, code);
        if (look.taken() != Codes.Taken.RIGHT || !me().equals(look.person())) {
            return look.taken() == Codes.Taken.RIGHT ? Codes.Taken.OVER : look.taken();
        }
        Reach reach = Reach.of(look.address()).orElseThrow();
        codeStore.use(request, me());
        if (!accounts.reach(me(), reach)) {
            return Codes.Taken.OVER;
        }
        audit.record("contact.changed", "person", me().toString(), Json.createObjectBuilder().add("channel", reach.channel().name()).build());
        return Codes.Taken.RIGHT;
    }

    /**
     * @param old     empty where there is no password yet: then the caller must have signed in just now
     * @param session the one that stays; the others end
     * @throws InvalidInputException when the old password is wrong, or was too often
     */
    @RolesAllowed("member")
    public void changePassword(String old, String next, UUID session) {
        confirmation.require(me(), "old", old, session);
        if (old.equals(next)) {
            throw new InvalidInputException(List.of(Problem.of("password", "password.same")));
        }
        passwords.change(me(), "password", next);
        accounts.revokeSessions(me(), session);
        codeStore.voidUnused(me());
        audit("password.changed");
    }

    /** Where the caller is signed in, the last used first. */
    @RolesAllowed("member")
    public List<SessionInfo> sessions() {
        return accounts.sessions(me(), SignIn.IDLE.toMinutes() + " minutes");
    }

    @RolesAllowed("member")
    public void endSession(UUID session) {
        if (!accounts.revokeSession(me(), session)) {
            throw new BusinessException("session.gone");
        }
        audit("session.ended");
    }

    /** Ends every session but one. @return how many */
    @RolesAllowed("member")
    public int endOthers(UUID session) {
        int ended = accounts.revokeSessions(me(), session);
        if (ended > 0) {
            audit("session.ended");
        }
        return ended;
    }

    private UUID me() {
        return current.get().person();
    }

    private void audit(String act) {
        audit.record(act, "person", me().toString(), Json.createObjectBuilder().build());
    }
}
