package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.teahorse.identity.domain.OneTimeCodes;
import org.teahorse.identity.domain.SecretBox;
import org.teahorse.identity.domain.Totp;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;

/** Whether a second factor is shown. A code that passed does not pass again. For use within the transaction of a boundary. */
@ApplicationScoped
public class FactorCheck {

    /** Demo mode keeps no real secrets. */
    private static final String DEMO_KEY = "teahorse-demo-key";

    private static final Logger LOG = System.getLogger(FactorCheck.class.getName());

    @Inject
    private AccountStore accounts;

    @Inject
    private Clock clock;

    /** @throws BusinessException when the installation has no key to keep secrets with */
    SecretBox box() {
        String key = Setting.SECRET_KEY.value();
        if (key.isEmpty() && !Settings.demo()) {
            throw new BusinessException("second-factor.no-key");
        }
        return new SecretBox(key.isEmpty() ? DEMO_KEY : key);
    }

    /** A secret that was kept; empty when it was kept with another key than the present one. */
    Optional<byte[]> opened(String secret, UUID person) {
        SecretBox box = box();
        try {
            return Optional.of(box.open(secret, person.toString()));
        } catch (IllegalStateException otherKey) {
            LOG.log(Level.WARNING, "The second factor of {0} cannot be read: {1}", person, otherKey.getMessage());
            return Optional.empty();
        }
    }

    /** @throws BusinessException when it was kept with another key than the present one */
    byte[] secret(String secret, UUID person) {
        return opened(secret, person).orElseThrow(() -> new BusinessException("second-factor.other-key"));
    }

    /** @param code of the authenticator app, or one for the drawer */
    boolean passes(UUID person, String code) {
        AccountStore.Factor factor = accounts.factor(person);
        if (factor.since() == null) {
            return false;
        }
        if (code.strip().length() > 8) {
            return accounts.useRecoveryCode(person, OneTimeCodes.recoveryHash(code));
        }
        OptionalLong step = Totp.match(secret(factor.secret(), person), code, clock.instant());
        return step.isPresent() && accounts.useStep(person, step.getAsLong());
    }
}
