package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.List;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.Role;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.Separation;
import org.teahorse.identity.store.MandateStore;
import org.teahorse.identity.store.MembershipStore;
import org.teahorse.identity.store.OrganisationStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;

/** Lets staff decide whether somebody who claims an organisation is to own it. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class Claims {

    private static final int LONGEST_REASON = 1000;

    @Inject
    private MembershipStore store;

    @Inject
    private OrganisationStore organisations;

    @Inject
    private MandateStore mandates;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Messenger messenger;

    @Inject
    private Audit audit;

    /** Those in the caller's regions: open ones oldest first, decided ones newest first. */
    @RolesAllowed("staff")
    public Page<Claim> list(boolean open, int number, int size) {
        if (current.get().regions(Act.DECIDE_CLAIM).isEmpty()) {
            access.require(Act.DECIDE_CLAIM, "");
        }
        return new Page<>(store.claims(open, (number - 1) * size, size), store.countClaims(open), number, size);
    }

    /**
     * Decides, with a reason that the claimant reads. Sees all the claimant holds, wherever it is.
     *
     * @throws BusinessException when somebody decided before, or it is the caller's own
     */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("staff")
    public void decide(UUID id, boolean accepted, String reason) {
        Claim claim = store.claim(id).orElseThrow(() -> new NotFoundException("record.unknown", id.toString()));
        access.require(Act.DECIDE_CLAIM, claim.regionPath());
        if (claim.person().equals(current.get().person())) {
            throw new BusinessException("claim.own");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(List.of(Problem.of("reason", reason.isBlank() ? "value.missing" : "text.long", LONGEST_REASON)));
        }
        if (!store.decide(id, accepted, current.get().name(), reason)) {
            throw new BusinessException("claim.decided");
        }
        Organisation organisation = organisations.byIds(List.of(claim.organisation())).stream().findFirst().orElseThrow();
        List<Member> owners = mandates.members(organisation.id()).stream().filter(Member::owner).toList();
        if (accepted) {
            Role role = organisation.kind() == OrganisationKind.PROVIDER ? Role.PROVIDER_OWNER : Role.ENTERPRISE_OWNER;
            if (!mandates.lockPerson(claim.person())) {
                throw new BusinessException("person.closed");
            }
            Separation.against(role, mandates.roles(claim.person())).ifPresent(refusal -> {
                throw new BusinessException(refusal);
            });
            mandates.grant(claim.person(), role, organisation, null, null, null, current.get().name());
        }
        audit.record("claim.decided", "claim", id.toString(), Json.createObjectBuilder().add("accepted", accepted)
                .add("organisation", organisation.id().toString()).build());
        messenger.tell(claim.person(), accepted ? "claim-accepted" : "claim-declined", List.of(organisation.name(), reason), "/my/organisations");
        owners.forEach(owner -> messenger.tell(owner.person(), accepted ? "claim-accepted-owner" : "claim-declined-owner", List.of(organisation.name(), claim.personName()),
                "/my/organisations/" + organisation.id()));
    }
}
