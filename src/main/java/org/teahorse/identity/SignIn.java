package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
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
    /** The shortest password that is taken; longer beats stranger. */
    public static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    @Inject
    private IdentityStore store;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What became of an attempt.
     *
     * @param session the new session; null when refused
     * @param delay   how long to wait before the next attempt is looked at; zero when it would be at once
     */
    public record Outcome(UUID session, Duration delay) {

        public boolean accepted() {
            return session != null;
        }
    }

    /**
     * @param address where the attempt comes from; failures count for the account and for the address
     */
    @PermitAll
    public Outcome signIn(String login, String password, String address) {
        String account = "login:" + Hashes.sha256(login.strip().toLowerCase(Locale.ROOT)).substring(0, 32);
        String from = "address:" + address;
        Duration delay = delay(account, from);
        if (!delay.isZero()) {
            return new Outcome(null, delay);
        }
        Optional<IdentityStore.Account> found = store.account(login.strip());
        String hash = found.map(IdentityStore.Account::passwordHash).orElse(null);
        boolean right = PasswordHash.matches(password.length() > LONGEST_PASSWORD ? "" : password, hash)
                && !found.map(IdentityStore.Account::disabled).orElse(true);
        if (!right) {
            store.failed(account);
            store.failed(from);
            audit.record("sign-in.failed", "address", address, Json.createObjectBuilder().build());
            return new Outcome(null, delay(account, from));
        }
        store.forgetFailures(account);
        UUID person = found.orElseThrow().id();
        audit.record("sign-in.accepted", "person", person.toString(), Json.createObjectBuilder().build());
        return new Outcome(store.openSession(person, SESSION_LIFETIME), Duration.ZERO);
    }

    private Duration delay(String account, String from) {
        return longer(delayOf(account, SignInDelay.FREE_FOR_ACCOUNT), delayOf(from, SignInDelay.FREE_FOR_ADDRESS));
    }

    private Duration delayOf(String subject, int free) {
        return store.attempts(subject)
                .map(attempts -> SignInDelay.left(attempts.failures(), free, attempts.last(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** The person behind a session that still holds. */
    @PermitAll
    public Optional<Actor> resume(UUID session) {
        return store.bySession(session);
    }

    /** The machine behind a bearer token that still holds. */
    @PermitAll
    public Optional<Actor> machine(String token) {
        return store.byTokenHash(Hashes.sha256(token));
    }

    /** Ends a session, on every device that holds its cookie. */
    @PermitAll
    public void signOut(UUID session) {
        store.bySession(session).ifPresent(actor ->
                audit.record("sign-out", "person", actor.id(), Json.createObjectBuilder().build()));
        store.revokeSession(session);
    }

    /**
     * Sets a password by a link that works once.
     *
     * @return whether the link was good; a password that is too short or too long leaves the link usable
     */
    @PermitAll
    public PasswordChoice choosePassword(String link, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return PasswordChoice.PASSWORD_REFUSED;
        }
        return store.useLink(Hashes.sha256(link)).map(person -> {
            store.setPassword(person, PasswordHash.of(password));
            audit.record("password.chosen", "person", person.toString(), Json.createObjectBuilder().build());
            return PasswordChoice.CHOSEN;
        }).orElse(PasswordChoice.LINK_REFUSED);
    }

    /** What became of a chosen password. */
    public enum PasswordChoice { CHOSEN, PASSWORD_REFUSED, LINK_REFUSED }
}
