package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.OneTimeCodes;
import org.teahorse.identity.domain.QrPicture;
import org.teahorse.identity.domain.Totp;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Settings;

/** The caller's second factor: an authenticator app, and codes for the drawer. Everything is found by the caller's id. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("member")
public class SecondFactor {

    private static final String ISSUER = "Teahorse";

    @Inject
    private CurrentActor current;

    @Inject
    private AccountStore accounts;

    @Inject
    private FactorCheck check;

    @Inject
    private Failures failures;

    @Inject
    private Messenger messenger;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A factor that waits for its first code.
     *
     * @param picture QR code as an address that an image takes
     * @param secret  for typing by hand, in groups of four
     */
    public record Enrolment(String picture, String secret) {
    }

    /** Makes a secret; a second call makes another, until one is confirmed. */
    @RolesAllowed("member")
    public void begin() {
        if (!accounts.proposeFactor(me(), check.box().lock(Totp.newSecret(), me().toString()))) {
            throw new BusinessException("second-factor.there");
        }
        audit("second-factor.begun");
    }

    /** What waits to be confirmed; empty when nothing does. */
    @RolesAllowed("member")
    public Optional<Enrolment> pending() {
        AccountStore.Factor factor = accounts.factor(me());
        if (factor.secret() == null || factor.since() != null) {
            return Optional.empty();
        }
        Optional<byte[]> opened = check.opened(factor.secret(), me());
        if (opened.isEmpty()) {
            // kept with another key and never confirmed: nothing is lost by beginning anew
            return Optional.empty();
        }
        byte[] secret = opened.get();
        Profile profile = accounts.profile(me()).orElseThrow();
        String account = Objects.requireNonNullElse(profile.login(), Objects.requireNonNullElse(profile.email(), Objects.requireNonNullElse(profile.mobile(), profile.name())));
        return Optional.of(new Enrolment(QrPicture.of(Totp.address(ISSUER, account, secret)), Totp.base32(secret).replaceAll("(.{4})(?=.)", "$1 ")));
    }

    /** Confirms with a first code. @param session the one that stays; the others knew no second factor @return ten codes, shown once */
    @RolesAllowed("member")
    public List<String> confirm(String code, UUID session) {
        AccountStore.Factor factor = accounts.factor(me());
        if (factor.secret() == null || factor.since() != null) {
            throw new BusinessException("second-factor.there");
        }
        failures.requireNoWait(Failures.secondFactor(me()), "code");
        OptionalLong step = Totp.match(check.secret(factor.secret(), me()), code, clock.instant());
        if (step.isEmpty() || !accounts.useStep(me(), step.getAsLong())) {
            throw wrong();
        }
        failures.forget(Failures.secondFactor(me()));
        accounts.confirmFactor(me());
        accounts.revokeSessions(me(), session);
        audit("second-factor.confirmed");
        messenger.tell(me(), "factor-added", List.of(), "/my/second-factor");
        return freshCodes();
    }

    /** Ten new codes for the drawer; the old ones are void. */
    @RolesAllowed("member")
    public List<String> renewCodes(String code) {
        requireCode(code);
        audit("recovery-codes.renewed");
        return freshCodes();
    }

    /** Takes the factor away. Who must have one cannot. */
    @RolesAllowed("member")
    public void remove(String code) {
        if (current.get().staff() && !Settings.demo()) {
            throw new BusinessException("second-factor.needed");
        }
        requireCode(code);
        accounts.removeFactor(me());
        audit("second-factor.removed");
        messenger.tell(me(), "factor-removed", List.of(), "/my/second-factor");
    }

    private List<String> freshCodes() {
        List<String> fresh = OneTimeCodes.recovery();
        accounts.recoveryCodes(me(), fresh.stream().map(OneTimeCodes::recoveryHash).toList());
        return fresh;
    }

    private void requireCode(String code) {
        failures.requireNoWait(Failures.secondFactor(me()), "code");
        if (!check.passes(me(), code)) {
            throw wrong();
        }
        failures.forget(Failures.secondFactor(me()));
    }

    private WrongSecretException wrong() {
        return failures.wrong(Failures.secondFactor(me()), "code", "second-factor.wrong");
    }

    private UUID me() {
        return current.get().person();
    }

    private void audit(String act) {
        audit.record(act, "person", me().toString(), Json.createObjectBuilder().build());
    }
}
