package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Actor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.PasswordHash;
import org.teahorse.identity.domain.SignInDelay;
import org.teahorse.identity.store.IdentityStore;
import org.teahorse.shared.Hashes;

/**
 * Recognises people and machines. Runs under the system's row scope, because nobody is known before it has answered; whatever it
 * is asked, it tells nobody which accounts exist.
 */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@PermitAll
public class SignIn {

    /** How long a session lasts at most, however busy. */
    public static final Duration SESSION_LIFETIME = Duration.ofHours(12);
    /** How long a session lasts in which nothing happens. */
    public static final Duration IDLE = Duration.ofMinutes(60);
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    private IdentityStore store;

    @Inject
    private FactorCheck check;

    @Inject
    private SessionOpening opening;

    @Inject
    private Passwords passwords;

    @Inject
    private Failures failures;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What became of an attempt.
     *
     * @param session the new session; null when refused
     * @param delay   how long to wait before the next attempt is looked at; zero when it would be at once
     * @param second  whether the session waits for a second step
     */
    public record Outcome(UUID session, Duration delay, boolean second) {

        static Outcome refused(Duration delay) {
            return new Outcome(null, delay, false);
        }

        public boolean accepted() {
            return session != null;
        }
    }

    /** What somebody has to do before they can do anything else. */
    public enum Lack { NONE, PASSWORD, SECOND_FACTOR }

    /** Who came back. */
    public record Resumed(Actor actor, Lack lack) {
    }

    /** Where an attempt comes from. @param address failures count for it as for the account @param device what the browser says of itself */
    public record Origin(String address, String device) {
    }

    private static String subject(String login) {
        return "login:" + Hashes.sha256(login.strip().toLowerCase(Locale.ROOT)).substring(0, 32);
    }

    /** @param login sign-in name, mobile number or mail address */
    @PermitAll
    public Outcome signIn(String login, String password, Origin origin) {
        Optional<IdentityStore.Account> found = store.account(login.strip());
        String account = found.map(known -> Failures.password(known.id())).orElseGet(() -> subject(login));
        String from = "address:" + origin.address();
        Duration delay = delay(account, from);
        if (!delay.isZero()) {
            return Outcome.refused(delay);
        }
        String hash = found.map(IdentityStore.Account::passwordHash).orElse(null);
        boolean right = PasswordHash.matches(password.length() > LONGEST_PASSWORD ? "" : password, hash)
                && !found.map(IdentityStore.Account::disabled).orElse(true);
        if (!right) {
            return failed(account, from, origin);
        }
        IdentityStore.Account known = found.orElseThrow();
        store.forgetFailures(account);
        return opening.afterFirstStep(known.id(), known.factor(), origin, JsonValue.EMPTY_JSON_OBJECT);
    }

    /** Takes the second step. @param pending the session that waits for it */
    @PermitAll
    public Outcome secondStep(UUID pending, String code, Origin origin) {
        Optional<UUID> person = store.pendingSession(pending);
        if (person.isEmpty()) {
            return Outcome.refused(Duration.ZERO);
        }
        String account = Failures.secondFactor(person.get());
        String from = "address:" + origin.address();
        Duration delay = delay(account, from);
        if (!delay.isZero()) {
            return new Outcome(null, delay, true);
        }
        if (!check.passes(person.get(), code)) {
            return new Outcome(null, failed(account, from, origin).delay(), true);
        }
        store.forgetFailures(account);
        store.revokeSession(pending);
        return opening.accepted(person.get(), origin, JsonValue.EMPTY_JSON_OBJECT);
    }

    private Outcome failed(String account, String from, Origin origin) {
        store.failed(account);
        store.failed(from);
        // whose it was meant to be is a hash; where it came from stands in the row as every act has it
        audit.record("sign-in.failed", "account", account, Json.createObjectBuilder().build());
        return Outcome.refused(delay(account, from));
    }

    private Duration delay(String account, String from) {
        return longer(failures.left(account, SignInDelay.FREE_FOR_ACCOUNT), failures.left(from, SignInDelay.FREE_FOR_ADDRESS));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The person behind a session that still holds. */
    @PermitAll
    public Optional<Resumed> resume(UUID session) {
        return store.bySession(session, IDLE).map(found -> {
            Duration lifetime = Registration.policy().lifetime();
            // who has no password has none to change
            boolean old = lifetime != null && found.passwordSince() != null && found.passwordSince().plus(lifetime).isBefore(clock.instant());
            return new Resumed(found.actor(), old ? Lack.PASSWORD : found.withheld() ? Lack.SECOND_FACTOR : Lack.NONE);
        });
    }

    /** The machine behind a bearer token that still holds. */
    @PermitAll
    public Optional<Actor> machine(String token) {
        return store.byTokenHash(Hashes.sha256(token));
    }

    /** Ends a session, on every device that holds its cookie. */
    @PermitAll
    public void signOut(UUID session) {
        store.bySession(session, IDLE).ifPresent(found ->
                audit.record("sign-out", "person", found.actor().id(), Json.createObjectBuilder().build()));
        store.revokeSession(session);
    }

    /**
     * Sets a password by a link that works once.
     *
     * @return whether the link was good
     * @throws org.teahorse.shared.InvalidInputException for a password that is refused; the link stays usable
     */
    @PermitAll
    public boolean choosePassword(String link, String password) {
        passwords.require("password", password);
        return store.useLink(Hashes.sha256(link)).map(person -> {
            passwords.change(person, "password", password);
            audit.record("password.chosen", "person", person.toString(), Json.createObjectBuilder().build());
            return true;
        }).orElse(false);
    }
}
