package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.domain.PasswordHash;
import org.teahorse.identity.domain.PasswordPolicy;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;

/** Sets passwords as the installation's policy wants them. For use within the transaction of a boundary. */
@ApplicationScoped
public class Passwords {

    @Inject
    private AccountStore accounts;

    @Inject
    private Messenger messenger;

    /** What can be said of a password without knowing whose it is. @throws InvalidInputException naming the field */
    void require(String field, String password) {
        List<Problem> faults = Registration.policy().faults(field, password);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    /** Sets it, and tells the person that it was. @throws InvalidInputException also for one of the last, or their own name */
    void change(UUID person, String field, String password) {
        PasswordPolicy policy = Registration.policy();
        accounts.profile(person).ifPresent(profile -> {
            List<Problem> faults = policy.faults(field, password, profile.login(), profile.name(), profile.mobile(), profile.email());
            if (!faults.isEmpty()) {
                throw new InvalidInputException(faults);
            }
        });
        if (accounts.passwords(person, policy.remembered()).stream().anyMatch(old -> PasswordHash.matches(password, old))) {
            throw new InvalidInputException(List.of(Problem.of(field, "password.again", policy.remembered())));
        }
        accounts.setPassword(person, PasswordHash.of(password));
        messenger.tell(person, "password-changed", List.of(), "/reset");
    }
}
