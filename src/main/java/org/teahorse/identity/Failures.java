package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.SignInDelay;
import org.teahorse.identity.store.IdentityStore;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;

/**
 * Counts passwords and codes that were wrong, and says how long to wait. Whoever has somebody's open browser guesses no faster than
 * whoever stands at the sign-in page: both count under the same names. For use within the transaction of a boundary.
 */
@ApplicationScoped
public class Failures {

    @Inject
    private IdentityStore store;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Under which name wrong passwords of a person are counted, whatever they typed. */
    static String password(UUID person) {
        return "person:" + person;
    }

    /** Under which name wrong second factors of a person are counted. */
    static String secondFactor(UUID person) {
        return "second:" + person;
    }

    /** What is left of a subject's wait; zero when the next attempt is welcome. @param free how many failures cost nothing */
    Duration left(String subject, int free) {
        return store.attempts(subject).map(attempts -> SignInDelay.left(attempts.failures(), free, attempts.last(), clock.instant())).orElse(Duration.ZERO);
    }

    /** @throws InvalidInputException naming the field, while the account's wait is not over: not even the right secret is looked at */
    void requireNoWait(String subject, String field) {
        Duration left = left(subject, SignInDelay.FREE_FOR_ACCOUNT);
        if (!left.isZero()) {
            throw new InvalidInputException(List.of(Problem.of(field, "attempts.wait", left.toSeconds() + 1)));
        }
    }

    /** Counts a failure. @return what to throw, naming the field */
    WrongSecretException wrong(String subject, String field, String messageKey) {
        store.failed(subject);
        audit.record("sign-in.failed", "account", subject, Json.createObjectBuilder().build());
        return new WrongSecretException(field, messageKey);
    }

    /** The right secret came. */
    void forget(String subject) {
        store.forgetFailures(subject);
    }
}
