package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Role;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.OneTimeCodes;
import org.teahorse.identity.domain.PasswordHash;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.identity.store.IdentityStore;
import org.teahorse.shared.Hashes;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;

/** Creates the accounts an empty installation starts with. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
public class AccountSetup {

    /** Known to everybody, and therefore only in demo mode. */
    public static final String DEMO_PASSWORD = "teahorse-demo";
    /** Known to everybody, and therefore only in demo mode. */
    public static final String DEMO_TOKEN = "demo-admin";
    private static final String SECURITY_LOGIN = "security";
    private static final String WHOLE_INSTALLATION = "";

    @Inject
    private IdentityStore store;

    @Inject
    private AccountStore account;

    @Inject
    private Audit audit;

    /** Tokens from the environment, and the demo's. */
    @RolesAllowed("system")
    public void seedTokens() {
        String token = Setting.ADMIN_TOKEN.value();
        if (!token.isEmpty()) {
            store.createToken("TEAHORSE_ADMIN_TOKEN", Hashes.sha256(token), Role.ADMINISTRATOR, WHOLE_INSTALLATION);
        }
        if (Settings.demo()) {
            store.createToken(DEMO_TOKEN, Hashes.sha256(DEMO_TOKEN), Role.ADMINISTRATOR, WHOLE_INSTALLATION);
        }
    }

    /** @return the secret of the link by which the first administrator chooses a password; empty when none is needed */
    @RolesAllowed("system")
    public Optional<String> seedAdministrator() {
        Optional<IdentityStore.Account> known = store.account(Setting.ADMIN_LOGIN.value());
        if (known.isPresent() && known.get().passwordHash() != null || known.isEmpty() && store.anyPerson()) {
            return Optional.empty();
        }
        UUID person = known.map(IdentityStore.Account::id).orElseGet(this::createAdministrator);
        if (Settings.demo()) {
            account.setPassword(person, PasswordHash.of(DEMO_PASSWORD));
            return Optional.empty();
        }
        return Optional.of(link(person));
    }

    /** @return the secret of the link by which the first security administrator chooses a password; empty when none is needed */
    @RolesAllowed("system")
    public Optional<String> seedSecurityAdministrator() {
        if (Settings.demo() || store.anyWithPassword(Role.SECURITY_ADMINISTRATOR)) {
            return Optional.empty();
        }
        UUID person = store.account(SECURITY_LOGIN).map(IdentityStore.Account::id).orElseGet(() -> create(SECURITY_LOGIN, Role.SECURITY_ADMINISTRATOR));
        return Optional.of(link(person));
    }

    private String link(UUID person) {
        String link = OneTimeCodes.link();
        store.voidLinks(person);
        store.createLink(person, Hashes.sha256(link), Duration.ofHours(24));
        return link;
    }

    private UUID createAdministrator() {
        return create(Setting.ADMIN_LOGIN.value(), Role.ADMINISTRATOR);
    }

    private UUID create(String login, Role role) {
        UUID person = store.createPerson(login, login, null);
        store.grant(person, role, WHOLE_INSTALLATION);
        audit.record("administrator.created", "person", person.toString(), Json.createObjectBuilder().add("role", role.name()).build());
        return person;
    }
}
