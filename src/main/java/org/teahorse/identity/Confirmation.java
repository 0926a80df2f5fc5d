package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.identity.domain.PasswordHash;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.identity.store.IdentityLinkStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;

/**
 * Whether it is really the person who changes how they sign in, and not somebody at their open browser. For use within the transaction
 * of a boundary, before anything is written.
 */
@ApplicationScoped
public class Confirmation {

    /** Without a password, only who has just signed in is believed. */
    private static final Duration JUST = Duration.ofMinutes(10);

    @Inject
    private AccountStore accounts;

    @Inject
    private IdentityLinkStore links;

    @Inject
    private Failures failures;

    /**
     * By the password; who has none must have signed in just now.
     *
     * @throws InvalidInputException naming the field, when the password is wrong or missing, or was too often
     * @throws BusinessException     when the sign-in was longer ago
     */
    void require(UUID person, String field, String typed, UUID session) {
        Optional<String> hash = accounts.passwordHash(person);
        if (hash.isPresent()) {
            byPassword(person, field, typed);
        } else if (!links.begunWithin(person, session, JUST)) {
            throw new BusinessException("confirm.sign-in", JUST.toMinutes());
        }
    }

    private void byPassword(UUID person, String field, String typed) {
        if (typed.isEmpty()) {
            throw new InvalidInputException(List.of(Problem.of(field, "value.missing")));
        }
        String subject = Failures.password(person);
        failures.requireNoWait(subject, field);
        if (!PasswordHash.matches(typed, accounts.passwordHash(person).orElse(null))) {
            throw failures.wrong(subject, field, "password.wrong");
        }
        failures.forget(subject);
    }
}
