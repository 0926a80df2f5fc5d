package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.Role;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.Separation;
import org.teahorse.identity.store.MandateStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;

/** Lets staff who are away give their work to a colleague of the same unit for some days. What was given on cannot be given on again. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class Delegations {

    private static final Set<Role> GIVEN_ON = EnumSet.of(Role.EDITOR, Role.REVIEWER, Role.PUBLISHER);
    private static final int LONGEST_DAYS = 92;

    @Inject
    private MandateStore store;

    @Inject
    private CurrentActor current;

    @Inject
    private Messenger messenger;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What the caller can give on. */
    @RolesAllowed("staff")
    public List<MandateInfo> own() {
        return store.ofPerson(me()).stream().filter(mandate -> mandate.inForce() && !mandate.delegated() && mandate.organisation() != null
                && GIVEN_ON.contains(mandate.role())).toList();
    }

    /** To whom: one mandate of each person who works in the caller's units. */
    @RolesAllowed("staff")
    public List<MandateInfo> colleagues() {
        List<MandateInfo> colleagues = new ArrayList<>();
        own().stream().map(MandateInfo::organisation).distinct().forEach(unit -> store.ofUnit(unit).stream()
                .filter(mandate -> mandate.inForce() && !mandate.person().equals(me()))
                .filter(mandate -> colleagues.stream().noneMatch(known -> known.person().equals(mandate.person()))).forEach(colleagues::add));
        return colleagues;
    }

    /** What the caller has given on and is not over. */
    @RolesAllowed("staff")
    public List<MandateInfo> given() {
        return store.delegatedBy(me());
    }

    /** Gives a mandate on from the first day to the last. */
    @RolesAllowed("staff")
    public void delegate(long mandate, UUID person, LocalDate from, LocalDate to) {
        MandateInfo own = own().stream().filter(one -> one.id() == mandate).findFirst().orElseThrow(() -> new BusinessException("delegation.not-own"));
        if (me().equals(person)) {
            throw new BusinessException("delegation.self");
        }
        if (store.ofUnit(own.organisation()).stream().noneMatch(one -> one.inForce() && one.person().equals(person))) {
            throw new BusinessException("delegation.colleague");
        }
        LocalDate today = LocalDate.now(clock);
        if (from == null || to == null || from.isBefore(today) || to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
            throw new InvalidInputException(List.of(Problem.of("to", "delegation.days", LONGEST_DAYS)));
        }
        Separation.against(own.role(), store.roles(person)).ifPresent(refusal -> {
            throw new BusinessException(refusal);
        });
        if (given().stream().anyMatch(one -> one.person().equals(person) && one.role() == own.role() && !one.to().isBefore(from) && !one.from().isAfter(to))) {
            throw new BusinessException("delegation.there");
        }
        store.grant(person, own.role(), unit(own), from, to, own.id(), current.get().name());
        audit.record("mandate.delegated", "person", person.toString(), Json.createObjectBuilder().add("mandate", own.id()).add("from", from.toString())
                .add("to", to.toString()).build());
        messenger.tell(person, "delegation", List.of(current.get().name(), own.organisationName(), from.toString(), to.toString()), "/staff/delegation");
    }

    private static Organisation unit(MandateInfo own) {
        return new Organisation(own.organisation(), OrganisationKind.UNIT, own.organisationName(), null, null, null, null, own.regionPath(), false, false);
    }

    /** Takes back what the caller gave on. */
    @RolesAllowed("staff")
    public void end(long mandate) {
        MandateInfo given = given().stream().filter(one -> one.id() == mandate).findFirst().orElseThrow(() -> new BusinessException("delegation.over"));
        store.end(given.id(), current.get().name());
        audit.record("delegation.ended", "person", given.person().toString(), Json.createObjectBuilder().add("mandate", mandate).build());
    }

    private UUID me() {
        return current.get().person();
    }
}
