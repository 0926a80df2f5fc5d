package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.Reach;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.identity.store.CodeStore;
import org.teahorse.identity.store.CodeStore.Purpose;
import org.teahorse.identity.store.IdentityStore;

/**
 * A new password for somebody who has forgotten theirs, or was slowed down by somebody who guessed: it also ends the wait. Answers in
 * the same way whether there is such an account or not.
 */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@PermitAll
public class PasswordReset {

    private static final int LONGEST_ADDRESS = 254;

    @Inject
    private Codes codes;

    @Inject
    private CodeStore codeStore;

    @Inject
    private AccountStore accounts;

    @Inject
    private IdentityStore identities;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    /** @param typed sign-in name, mobile number or mail address */
    @PermitAll
    public void begin(UUID token, String typed, String language, String sender) {
        Optional<UUID> person = identities.account(typed.strip()).filter(account -> !account.disabled()).map(IdentityStore.Account::id);
        Reach to = person.flatMap(accounts::reached).flatMap(reached -> way(reached, typed)).orElse(null);
        String address = Reach.of(typed).map(Reach::text).orElse(typed.strip().toLowerCase(Locale.ROOT));
        codes.send(new Codes.Wish(token, Purpose.RESET, address.substring(0, Math.min(LONGEST_ADDRESS, address.length())), to, person.orElse(null),
                to != null, "reset", "/reset/confirm", language, sender));
    }

    /** The way that was typed, else whichever there is. */
    private static Optional<Reach> way(AccountStore.Reached reached, String typed) {
        Optional<Reach> mobile = Optional.ofNullable(reached.mobile()).map(text -> new Reach(Reach.Channel.SMS, text));
        Optional<Reach> mail = Optional.ofNullable(reached.email()).map(text -> new Reach(Reach.Channel.MAIL, text));
        Optional<Reach> asked = Reach.of(typed).filter(reach -> mobile.equals(Optional.of(reach)) || mail.equals(Optional.of(reach)));
        return asked.or(() -> mail).or(() -> mobile).filter(reach -> MessageSender.canSend(reach.channel()));
    }

    /** Sets the password, ends every session and every wait. */
    @PermitAll
    public Codes.Taken finish(UUID request, String code, String password) {
        passwords.require("password", password);
        Codes.Look look = codes.look(request, Purpose.RESET, code);
        if (look.taken() != Codes.Taken.RIGHT) {
            return look.taken();
        }
        UUID person = look.person();
        passwords.change(person, "password", password);
        accounts.revokeSessions(person, null);
        identities.forgetFailures(Failures.password(person));
        codeStore.use(request, person);
        codeStore.voidUnused(person);
        audit.record("password.reset", "person", person.toString(), Json.createObjectBuilder().build());
        return Codes.Taken.RIGHT;
    }
}
