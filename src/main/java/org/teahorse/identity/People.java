package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.Role;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.Separation;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.identity.store.MandateStore;
import org.teahorse.identity.store.OrganisationStore;
import org.teahorse.identity.store.PeopleStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;

/** Who may do what, as security administrators decide it. Nobody decides about themselves, and three roles never meet in one person. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class People {

    private static final Set<Role> EVERYWHERE = Set.of(Role.ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR);

    @Inject
    private PeopleStore store;

    @Inject
    private AccountStore accounts;

    @Inject
    private MandateStore mandates;

    @Inject
    private OrganisationStore organisations;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Messenger messenger;

    @Inject
    private Audit audit;

    /** The roles that can be given: those of staff that are not a machine's. */
    @RolesAllowed("staff")
    public List<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> role.staff() && role != Role.CONTRIBUTOR).toList();
    }

    /** @param text a part of a name, or a whole mobile number or mail address; empty for everybody */
    @RolesAllowed("staff")
    public Page<PersonInfo> search(String text, int number, int size) {
        access.require(Act.MANAGE_PEOPLE, "");
        return new Page<>(store.search(text, (number - 1) * size, size), store.count(text), number, size);
    }

    @RolesAllowed("staff")
    public PersonInfo find(UUID id) {
        access.require(Act.MANAGE_PEOPLE, "");
        return store.find(id).orElseThrow(() -> unknown(id));
    }

    /** What a person holds, and is to hold. */
    @RolesAllowed("staff")
    public List<MandateInfo> mandates(UUID id) {
        access.require(Act.MANAGE_PEOPLE, "");
        return mandates.ofPerson(id);
    }

    /** Gives a role. @param unit null for the whole installation, which three roles allow @param from null for today @param to null for no end */
    @RolesAllowed("staff")
    public void grant(UUID id, Role role, UUID unit, LocalDate from, LocalDate to) {
        Organisation in = unit == null ? null : organisations.byIds(List.of(unit)).stream().filter(one -> one.kind() == OrganisationKind.UNIT).findFirst()
                .filter(one -> organisations.units().contains(one)).orElseThrow(() -> unknown(unit));
        access.require(Act.MANAGE_PEOPLE, in == null ? "" : in.regionPath());
        notOneself(id);
        if (!roles().contains(role) || in == null && !EVERYWHERE.contains(role)) {
            throw new InvalidInputException(List.of(Problem.of("unit", "value.missing")));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInputException(List.of(Problem.of("to", "mandate.days")));
        }
        if (!mandates.lockPerson(id)) {
            throw unknown(id);
        }
        Separation.against(role, mandates.roles(id)).ifPresent(refusal -> {
            throw new BusinessException(refusal);
        });
        if (mandates.ofPerson(id).stream().anyMatch(one -> one.inForce() && !one.delegated() && one.role() == role && Objects.equals(one.organisation(), unit))) {
            throw new BusinessException("mandate.there");
        }
        mandates.grant(id, role, in, from, to, null, current.get().name());
        JsonObjectBuilder detail = Json.createObjectBuilder().add("role", role.name()).add("region", in == null ? "" : in.regionPath());
        audit.record("mandate.granted", "person", id.toString(), detail.build());
        messenger.tell(id, "mandate-granted", List.of(in == null ? "" : in.name()), "/my");
    }

    /** Takes a role back; it is gone with the person's next request. */
    @RolesAllowed("staff")
    public void withdraw(long mandate) {
        MandateInfo info = mandates.find(mandate).orElseThrow(() -> new BusinessException("mandate.gone"));
        access.require(Act.MANAGE_PEOPLE, info.regionPath());
        if (!info.role().staff()) {
            // who works for an organisation is its owners' business
            throw new BusinessException("mandate.organisation");
        }
        notOneself(info.person());
        if (!mandates.end(mandate, current.get().name())) {
            throw new BusinessException("mandate.gone");
        }
        audit.record("mandate.withdrawn", "person", info.person().toString(), Json.createObjectBuilder().add("mandate", mandate).add("role", info.role().name()).build());
    }

    /** Closes an account, or opens it again. Closing ends every session. */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("staff")
    public void disable(UUID id, boolean disabled) {
        access.require(Act.MANAGE_PEOPLE, "");
        notOneself(id);
        store.find(id).orElseThrow(() -> unknown(id));
        if (!store.disable(id, disabled)) {
            throw new BusinessException("person.closed");
        }
        if (disabled) {
            accounts.revokeSessions(id, null);
        }
        audit.record(disabled ? "person.disabled" : "person.enabled", "person", id.toString(), Json.createObjectBuilder().build());
    }

    /** Takes away the second factor of somebody who has lost it; sessions end, and staff set up a new one first. */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("staff")
    public void resetFactor(UUID id) {
        access.require(Act.MANAGE_PEOPLE, "");
        notOneself(id);
        store.find(id).orElseThrow(() -> unknown(id));
        accounts.removeFactor(id);
        accounts.revokeSessions(id, null);
        audit.record("second-factor.reset", "person", id.toString(), Json.createObjectBuilder().build());
        messenger.tell(id, "factor-removed", List.of(), "/my/second-factor");
    }

    private void notOneself(UUID id) {
        if (id.equals(current.get().person())) {
            throw new BusinessException("person.oneself");
        }
    }

    private static NotFoundException unknown(UUID id) {
        return new NotFoundException("record.unknown", id.toString());
    }
}
