package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.Mandate;
import org.teahorse.actor.Role;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.OneTimeCodes;
import org.teahorse.identity.domain.Reach;
import org.teahorse.identity.domain.Separation;
import org.teahorse.identity.store.MandateStore;
import org.teahorse.identity.store.MembershipStore;
import org.teahorse.identity.store.OrganisationStore;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.CreditCode;
import org.teahorse.shared.Hashes;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;

/**
 * Enterprises and providers, and who works for them. Whoever names one first owns it; whoever comes later claims it. There is always an
 * owner. Where nobody of the organisation is acting yet, a method runs under the system's row scope and finds everything by the caller's
 * id.
 */
@Stateless
@RowScope
@RolesAllowed("member")
public class Organisations {

    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_EVIDENCE = 2000;
    private static final int SHORTEST_EVIDENCE = 10;
    private static final Duration INVITATION = Duration.ofDays(7);

    @Inject
    private OrganisationStore store;

    @Inject
    private MembershipStore memberships;

    @Inject
    private MandateStore mandates;

    @Inject
    private Regions regions;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Messenger messenger;

    @Inject
    private Audit audit;

    /** What became of a wish for an organisation. @param there whether it was here before: it can be claimed */
    public record Created(Organisation organisation, boolean there) {
    }

    /** Adds an organisation, with the caller as its owner. The same form twice adds one. */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("member")
    public Created create(OrganisationKind kind, String name, String creditCode, String region) {
        CreditCode code = CreditCode.of(creditCode);
        Optional<Region> place = regions.find(region).filter(Region::current);
        requireGood(kind, name, code, place);
        Role role = kind == OrganisationKind.PROVIDER ? Role.PROVIDER_OWNER : Role.ENTERPRISE_OWNER;
        requireApart(me(), role);
        Region found = place.orElseThrow();
        Organisation wanted = new Organisation(UUID.randomUUID(), kind, name, null, code.text(), null, found.code(), found.path(), false, false);
        if (!store.insert(wanted)) {
            Organisation there = store.byCode(kind, code.text()).orElseThrow(() -> new BusinessException("organisation.there"));
            return new Created(there, !current.get().organisations().contains(there.id()));
        }
        mandates.grant(me(), role, wanted, null, null, null, current.get().name());
        audit("organisation.created", wanted.id());
        return new Created(wanted, false);
    }

    private static void requireGood(OrganisationKind kind, String name, CreditCode code, Optional<Region> place) {
        List<Problem> problems = new ArrayList<>();
        if (kind != OrganisationKind.ENTERPRISE && kind != OrganisationKind.PROVIDER) {
            problems.add(Problem.of("kind", "value.missing"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.add(Problem.of("name", name.isBlank() ? "value.missing" : "text.long", LONGEST_NAME));
        }
        code.fault().ifPresent(fault -> problems.add(new Problem("code", fault.reason(), List.copyOf(fault.arguments()))));
        if (place.isEmpty()) {
            problems.add(Problem.of("region", "value.missing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private void requireApart(UUID person, Role wanted) {
        if (!mandates.lockPerson(person)) {
            throw unknown(person);
        }
        Separation.against(wanted, mandates.roles(person)).ifPresent(refusal -> {
            throw new BusinessException(refusal);
        });
    }

    /** An organisation that may be claimed: its name and place are public knowledge. */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("member")
    public Organisation claimable(UUID id) {
        return store.byIds(List.of(id)).stream().filter(organisation -> organisation.kind() != OrganisationKind.UNIT).findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** Says that an organisation is the caller's, for staff of its region to decide. */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("member")
    public void claim(UUID id, String evidence) {
        if (evidence.length() < SHORTEST_EVIDENCE || evidence.length() > LONGEST_EVIDENCE) {
            throw new InvalidInputException(List.of(Problem.of("evidence", evidence.length() > LONGEST_EVIDENCE ? "text.long" : "text.short",
                    evidence.length() > LONGEST_EVIDENCE ? LONGEST_EVIDENCE : SHORTEST_EVIDENCE)));
        }
        Organisation organisation = claimable(id);
        if (current.get().organisations().contains(id)) {
            throw new BusinessException("claim.member");
        }
        if (!memberships.insertClaim(organisation, me(), current.get().name(), evidence)) {
            throw new BusinessException("claim.pending");
        }
        audit("organisation.claimed", id);
        messenger.tell(me(), "claim-received", List.of(organisation.name()), "/my/organisations");
        owners(id).forEach(owner -> messenger.tell(owner.person(), "claim-made", List.of(organisation.name()), "/my/organisations/" + id));
    }

    private List<Member> owners(UUID id) {
        return mandates.members(id).stream().filter(Member::owner).toList();
    }

    /** The organisations the caller works for. */
    @RolesAllowed("member")
    public List<Membership> mine() {
        Actor actor = current.get();
        Map<UUID, Organisation> byId = new LinkedHashMap<>();
        List<UUID> ids = actor.mandates().stream().filter(mandate -> !mandate.role().staff()).map(Mandate::organisation).distinct().toList();
        if (!ids.isEmpty()) {
            store.byIds(ids).forEach(organisation -> byId.put(organisation.id(), organisation));
        }
        return actor.mandates().stream().filter(mandate -> byId.containsKey(mandate.organisation()))
                .map(mandate -> new Membership(byId.get(mandate.organisation()), mandate.role())).toList();
    }

    /** What the caller has claimed, the newest first. */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("member")
    public List<Claim> myClaims() {
        return memberships.claimsOf(me());
    }

    @RolesAllowed("member")
    public Organisation find(UUID id) {
        access.requireFor(Act.READ_ORGANISATION, id);
        return store.byIds(List.of(id)).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    /** Those who work for it, owners first. */
    @RolesAllowed("member")
    public List<Member> members(UUID id) {
        access.requireFor(Act.READ_ORGANISATION, id);
        return mandates.members(id);
    }

    /** Invitations that were not used yet. */
    @RolesAllowed("member")
    public List<Invitation> invitations(UUID id) {
        access.requireFor(Act.MANAGE_ORGANISATION, id);
        return memberships.invitations(id);
    }

    /** The ownership that is offered to somebody; empty when none is. */
    @RolesAllowed("member")
    public Optional<Handover> handover(UUID id) {
        access.requireFor(Act.READ_ORGANISATION, id);
        return memberships.openHandover(id);
    }

    /** Invites somebody by mobile number or mail, whether they have an account or not. @param owner as an owner, else as a clerk */
    @RolesAllowed("member")
    public void invite(UUID id, boolean owner, String typed, String language) {
        access.requireFor(Act.MANAGE_ORGANISATION, id);
        Reach reach = Registration.reachable("address", typed);
        Organisation organisation = find(id);
        boolean provider = organisation.kind() == OrganisationKind.PROVIDER;
        Role role = provider ? owner ? Role.PROVIDER_OWNER : Role.PROVIDER_CLERK : owner ? Role.ENTERPRISE_OWNER : Role.ENTERPRISE_CLERK;
        String key = OneTimeCodes.link();
        memberships.invite(id, role, reach.text(), Hashes.sha256(key), me(), INVITATION);
        audit("member.invited", id);
        messenger.send(reach, language, "invitation", List.of(current.get().name(), organisation.name()), "/invitation?key=" + key, null);
    }

    @RolesAllowed("member")
    public void withdrawInvitation(UUID id, UUID invitation) {
        access.requireFor(Act.MANAGE_ORGANISATION, id);
        if (!memberships.withdrawInvitation(id, invitation)) {
            throw new BusinessException("invitation.over");
        }
        audit("invitation.withdrawn", id);
    }

    /** An invitation by the secret of its link; empty when there is none. */
    @RowScope(RowScope.Of.SYSTEM)
    @PermitAll
    public Optional<Invitation> invitation(String key) {
        return memberships.invitation(Hashes.sha256(key));
    }

    /** Takes an invitation, once. @return the organisation */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("member")
    public UUID accept(String key) {
        Invitation invitation = invitation(key).orElseThrow(() -> new BusinessException("invitation.over"));
        if (!memberships.useInvitation(invitation.id(), me())) {
            throw new BusinessException("invitation.over");
        }
        requireApart(me(), invitation.role());
        Organisation organisation = claimable(invitation.organisation());
        mandates.lockOrganisation(organisation.id());
        List<Member> before = mandates.members(organisation.id()).stream().filter(member -> member.person().equals(me())).toList();
        if (before.stream().anyMatch(member -> member.owner() || member.role() == invitation.role())) {
            throw new BusinessException("invitation.member");
        }
        // somebody who was a clerk and is to own it does not stay both
        before.forEach(member -> mandates.end(member.mandate(), current.get().name()));
        mandates.grant(me(), invitation.role(), organisation, null, null, null, current.get().name());
        audit("member.joined", organisation.id());
        owners(organisation.id()).stream().filter(owner -> !owner.person().equals(me())).forEach(owner -> messenger.tell(owner.person(), "member-joined",
                List.of(current.get().name(), organisation.name()), "/my/organisations/" + organisation.id()));
        return organisation.id();
    }

    /** Takes a membership away; not the last owner's. */
    @RolesAllowed("member")
    public void remove(UUID id, long mandate) {
        access.requireFor(Act.MANAGE_ORGANISATION, id);
        Member member = end(id, mandate);
        audit("member.removed", id);
        messenger.tell(member.person(), "member-removed", List.of(find(id).name()), "/my/organisations");
    }

    /** Ends the caller's own membership; not the last owner's. */
    @RolesAllowed("member")
    public void leave(UUID id) {
        access.requireFor(Act.READ_ORGANISATION, id);
        long mandate = mandates.members(id).stream().filter(member -> member.person().equals(me())).findFirst().orElseThrow(() -> unknown(id)).mandate();
        end(id, mandate);
        audit("member.left", id);
    }

    private Member end(UUID id, long mandate) {
        mandates.lockOrganisation(id);
        List<Member> members = mandates.members(id);
        Member member = members.stream().filter(one -> one.mandate() == mandate).findFirst().orElseThrow(() -> new BusinessException("member.gone"));
        if (member.owner() && members.stream().filter(Member::owner).count() == 1) {
            throw new BusinessException("member.last-owner");
        }
        mandates.end(mandate, current.get().name());
        return member;
    }

    /** Offers the caller's ownership to a member; it counts from when they take it. */
    @RolesAllowed("member")
    public void handOver(UUID id, UUID person) {
        access.requireFor(Act.MANAGE_ORGANISATION, id);
        boolean member = mandates.members(id).stream().anyMatch(one -> one.person().equals(person) && !one.owner());
        if (!member || person.equals(me())) {
            throw new BusinessException("handover.member");
        }
        if (!memberships.offer(id, me(), person)) {
            throw new BusinessException("handover.open");
        }
        audit("ownership.offered", id);
        messenger.tell(person, "handover", List.of(current.get().name(), find(id).name()), "/my/organisations/" + id);
    }

    /** Takes, refuses or takes back an ownership that is offered. @param accepted only the one it is offered to can accept */
    @RolesAllowed("member")
    public void settleHandover(UUID id, boolean accepted) {
        access.requireFor(Act.READ_ORGANISATION, id);
        mandates.lockOrganisation(id);
        Handover open = memberships.openHandover(id).orElseThrow(() -> new BusinessException("handover.over"));
        boolean concerned = open.to().equals(me()) || !accepted && open.from().equals(me());
        if (!concerned || !memberships.settleHandover(open.id(), accepted)) {
            throw new BusinessException("handover.over");
        }
        if (accepted) {
            exchange(find(id), open);
        }
        audit(accepted ? "ownership.taken" : "ownership.refused", id);
        messenger.tell(open.to().equals(me()) ? open.from() : open.to(), accepted ? "handover-taken" : "handover-refused", List.of(current.get().name(), find(id).name()),
                "/my/organisations/" + id);
    }

    private void exchange(Organisation organisation, Handover handover) {
        boolean provider = organisation.kind() == OrganisationKind.PROVIDER;
        List<Member> members = mandates.members(organisation.id());
        if (members.stream().noneMatch(member -> member.person().equals(handover.from()) && member.owner())) {
            throw new BusinessException("handover.over");
        }
        members.stream().filter(member -> member.person().equals(handover.from()) || member.person().equals(handover.to()))
                .forEach(member -> mandates.end(member.mandate(), current.get().name()));
        mandates.grant(handover.to(), provider ? Role.PROVIDER_OWNER : Role.ENTERPRISE_OWNER, organisation, null, null, null, handover.fromName());
        mandates.grant(handover.from(), provider ? Role.PROVIDER_CLERK : Role.ENTERPRISE_CLERK, organisation, null, null, null, current.get().name());
    }

    /** Chooses for which organisation the caller's session acts. */
    @RowScope(RowScope.Of.SYSTEM)
    @RolesAllowed("member")
    public void actFor(UUID session, UUID id) {
        access.requireFor(Act.READ_ORGANISATION, id);
        memberships.actFor(session, me(), id);
        audit("organisation.acted-for", id);
    }

    private UUID me() {
        return current.get().person();
    }

    private static NotFoundException unknown(UUID id) {
        return new NotFoundException("record.unknown", id.toString());
    }

    private void audit(String act, UUID organisation) {
        audit.record(act, "organisation", organisation.toString(), Json.createObjectBuilder().build());
    }
}
