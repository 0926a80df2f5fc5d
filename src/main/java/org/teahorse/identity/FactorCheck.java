package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
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

    /** @param code of the authenticator app, or one for the drawer */
    boolean passes(UUID person, String code) {
        AccountStore.Factor factor = accounts.factor(person);
        if (factor.since() == null) {
            return false;
        }
        if (code.strip().length() > 8) {
            return accounts.useRecoveryCode(person, OneTimeCodes.recoveryHash(code));
        }
        OptionalLong step = Totp.match(box().open(factor.secret(), person.toString()), code, clock.instant());
        return step.isPresent() && accounts.useStep(person, step.getAsLong());
    }
}
