package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.PasswordHash;
import org.teahorse.identity.domain.PasswordPolicy;
import org.teahorse.identity.domain.Reach;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.identity.store.CodeStore;
import org.teahorse.identity.store.CodeStore.Purpose;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.Setting;

/**
 * Makes accounts for people who show that a mobile number or a mail address is theirs. Whoever has an account already is told so by the
 * message, never by the page.
 */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@PermitAll
public class Registration {

    public static final int LONGEST_NAME = 60;

    @Inject
    private Codes codes;

    @Inject
    private CodeStore codeStore;

    @Inject
    private AccountStore accounts;

    @Inject
    private SessionOpening opening;

    @Inject
    private Audit audit;

    /** What became of a registration. @param session the new session; null unless the code was right */
    public record Outcome(Codes.Taken taken, UUID session) {
    }

    /** The policy's hint: key into the bundle {@code identity}. */
    @PermitAll
    public String passwordHint() {
        return policy().hint();
    }

    static PasswordPolicy policy() {
        return PasswordPolicy.named(Setting.PASSWORD_POLICY.value());
    }

    /**
     * Sends a code, or the news that there is an account already.
     *
     * @param token of the form; it is the request's number from then on
     * @param typed mobile number or mail address
     * @param from  address on this server that leads on afterwards; empty for none
     */
    @PermitAll
    public void begin(UUID token, String typed, String language, String sender, String from) {
        Reach reach = reachable("address", typed);
        boolean unknown = accounts.byReach(reach).isEmpty();
        codes.send(new Codes.Wish(token, Purpose.REGISTER, reach.text(), reach, null, unknown, unknown ? "register" : "registered",
                (unknown ? "/register/confirm" : "/sign-in") + (from.isEmpty() ? "" : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8)), language, sender));
    }

    /** A mobile number or a mail address to which something can be sent. */
    static Reach reachable(String field, String typed) {
        Reach reach = Reach.of(typed).orElseThrow(() -> new InvalidInputException(List.of(Problem.of(field, "reach.unreadable"))));
        if (!MessageSender.canSend(reach.channel())) {
            throw new InvalidInputException(List.of(Problem.of(field, reach.channel() == Reach.Channel.SMS ? "reach.no-sms" : "reach.no-mail")));
        }
        return reach;
    }

    /** Makes the account and signs in. However often the form is sent, there is one account. */
    @PermitAll
    public Outcome finish(UUID request, String code, String name, String password, String language, String device, String address) {
        List<Problem> problems = new ArrayList<>(nameFaults(name));
        problems.addAll(policy().faults("password", password, name));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Codes.Look look = codes.look(request, Purpose.REGISTER, code);
        if (look.taken() != Codes.Taken.RIGHT) {
            return new Outcome(look.taken(), null);
        }
        if (password.equalsIgnoreCase(look.address())) {
            throw new InvalidInputException(List.of(Problem.of("password", "password.own")));
        }
        UUID person = UUID.randomUUID();
        Reach reach = Reach.of(look.address()).orElseThrow();
        if (!accounts.register(person, name, reach, null, language)) {
            // another request for the same address was quicker
            return new Outcome(Codes.Taken.USED, null);
        }
        accounts.setPassword(person, PasswordHash.of(password));
        codeStore.use(request, person);
        audit.record("person.registered", "person", person.toString(), Json.createObjectBuilder().add("channel", reach.channel().name()).build());
        return new Outcome(Codes.Taken.RIGHT, opening.begin(person, new SignIn.Origin(address, device)));
    }

    static List<Problem> nameFaults(String name) {
        if (name.isBlank()) {
            return List.of(Problem.of("name", "value.missing"));
        }
        return name.length() > LONGEST_NAME ? List.of(Problem.of("name", "text.long", LONGEST_NAME)) : List.of();
    }
}
