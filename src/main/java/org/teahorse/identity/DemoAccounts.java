package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teahorse.actor.Role;
import org.teahorse.actor.RowScope;
import org.teahorse.identity.domain.PasswordHash;
import org.teahorse.identity.store.IdentityStore;
import org.teahorse.identity.store.OrganisationStore;
import org.teahorse.region.Regions;
import org.teahorse.shared.ReferenceFile;

/** The people and organisations of demo mode: one of every role, in two counties, their prefectures and the province. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
public class DemoAccounts {

    private static final String EVERYWHERE = "";

    @Inject
    private IdentityStore people;

    @Inject
    private OrganisationStore organisations;

    @Inject
    private Regions regions;

    /** Adds who is not there yet; those who are keep what became of them. */
    @RolesAllowed("system")
    public void seed() {
        Map<UUID, Organisation> known = new HashMap<>();
        ReferenceFile.readDemo("organisations.csv").stream().map(this::organisation).forEach(organisation -> {
            organisations.insert(organisation);
            known.put(organisation.id(), organisation);
        });
        List<Map<String, String>> missing = ReferenceFile.readDemo("people.csv").stream().filter(row -> people.account(row.get("login")).isEmpty()).toList();
        if (missing.isEmpty()) {
            return;
        }
        // the password is known to everybody: one salt for all of them gives nothing away and spares the start a dozen derivations
        String hash = PasswordHash.of(AccountSetup.DEMO_PASSWORD);
        missing.forEach(row -> {
            UUID person = people.createPerson(row.get("login"), row.get("name"), hash);
            if (!row.get("organisation").isEmpty()) {
                people.grant(person, Role.valueOf(row.get("role")), known.get(UUID.fromString(row.get("organisation"))));
            } else if (!row.get("role").isEmpty()) {
                people.grant(person, Role.valueOf(row.get("role")), EVERYWHERE);
            }
        });
    }

    private Organisation organisation(Map<String, String> row) {
        return new Organisation(UUID.fromString(row.get("id")), OrganisationKind.valueOf(row.get("kind")), row.get("name"), row.get("name_en"),
                ReferenceFile.orNull(row.get("credit_code")), null, row.get("region"), regions.pathOf(row.get("region")),
                "true".equals(row.get("lends_review")), true);
    }
}
