package org.teahorse.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.Role;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.audit.OwnActs;
import org.teahorse.identity.domain.Reach;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.identity.store.CodeStore.Purpose;
import org.teahorse.identity.store.MandateStore;
import org.teahorse.identity.store.PersonalStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Settings;

/**
 * What the platform keeps about the caller: to see, to take away, and to have forgotten. Everything is found by the caller's id, under
 * the system's row scope, because it lies in places that nobody reads by themselves.
 */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("member")
public class MyData {

    private static final String FORMAT = "teahorse-personal-data";
    private static final int FORMAT_VERSION = 1;
    private static final String ACTS = "acts";

    @Inject
    private CurrentActor current;

    @Inject
    private PersonalStore store;

    @Inject
    private AccountStore accounts;

    @Inject
    private MandateStore mandates;

    @Inject
    private OwnActs acts;

    @Inject
    @Any
    private Instance<PersonalData> others;

    @Inject
    private Codes codes;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** One sort of thing that is kept. @param name as in the downloaded file @param count how many there are */
    public record Part(String name, long count) {
    }

    /** What confirms that an account is to be closed: the password; else a code, where one can be sent; else that somebody signed in just now. */
    public enum Proof { PASSWORD, CODE, SIGN_IN }

    /**
     * Whether the account can be closed.
     *
     * @param staff      whether a mandate of staff is in the way
     * @param ownedAlone names of organisations that would have no owner
     * @param proof      what confirms it
     */
    public record Closing(boolean staff, List<String> ownedAlone, Proof proof) {

        public Closing {
            ownedAlone = List.copyOf(ownedAlone);
        }

        public boolean possible() {
            return !staff && ownedAlone.isEmpty();
        }
    }

    /** What is kept besides the profile, in numbers. */
    @RolesAllowed("member")
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        store.names().forEach(name -> parts.add(new Part(name, store.count(name, me()))));
        others().forEach(other -> parts.add(new Part(other.part(), other.count(me()))));
        parts.add(new Part(ACTS, acts.count(me())));
        return parts;
    }

    /** All of it, in the form that {@code docs/operations.md} describes. No password, code, key or hash is in it. */
    @RolesAllowed("member")
    public JsonObject export() {
        JsonObjectBuilder all = Json.createObjectBuilder().add("format", FORMAT).add("version", FORMAT_VERSION).add("platform", Settings.publicUrl())
                .add("exportedAt", clock.instant().toString()).add("person", me().toString()).add("profile", store.profile(me()));
        store.names().forEach(name -> all.add(name, store.rows(name, me())));
        others().forEach(other -> all.add(other.part(), other.of(me())));
        all.add(ACTS, acts.of(me()));
        audit.record("personal-data.exported", "person", me().toString(), Json.createObjectBuilder().build());
        return all.build();
    }

    private List<PersonalData> others() {
        return others.stream().sorted(Comparator.comparing(PersonalData::part)).toList();
    }

    @RolesAllowed("member")
    public Closing closing() {
        boolean staff = mandates.roles(me()).stream().anyMatch(Role::staff);
        List<String> alone = owned().stream().filter(one -> mandates.members(one.organisation()).stream()
                .noneMatch(member -> member.owner() && !member.person().equals(me()))).map(MandateInfo::organisationName).toList();
        return new Closing(staff, alone, accounts.passwordHash(me()).isPresent() ? Proof.PASSWORD : way().isPresent() ? Proof.CODE : Proof.SIGN_IN);
    }

    private List<MandateInfo> owned() {
        return mandates.ofPerson(me()).stream().filter(one -> one.inForce() && (one.role() == Role.ENTERPRISE_OWNER || one.role() == Role.PROVIDER_OWNER))
                .sorted(Comparator.comparing(MandateInfo::organisation)).toList();
    }

    /** Sends a code that confirms the closing, to somebody who has no password. @param token of the form; it is the request's number from then on */
    @RolesAllowed("member")
    public void beginClose(UUID token, String language, String sender) {
        Reach reach = way().orElseThrow(() -> new BusinessException("close.unreachable"));
        codes.send(new Codes.Wish(token, Purpose.CLOSE, reach.text(), reach, me(), true, "closing", "/my/data", language, sender));
    }

    private Optional<Reach> way() {
        return accounts.reached(me()).flatMap(reached -> Optional.ofNullable(reached.mobile()).map(text -> new Reach(Reach.Channel.SMS, text))
                .filter(reach -> MessageSender.canSend(reach.channel()))
                .or(() -> Optional.ofNullable(reached.email()).map(text -> new Reach(Reach.Channel.MAIL, text))));
    }

    /**
     * Closes the account for good: nobody signs in with it again, and who it was is forgotten wherever the law does not ask to keep it.
     * Safe to repeat.
     *
     * @param password where there is one
     * @param request  number of the request for a code, where there is no password
     * @param session  in which they ask
     * @return what became of the code; {@code RIGHT} also for the right password
     * @throws BusinessException when something has to be settled first, or the password is wrong
     */
    @RolesAllowed("member")
    public Codes.Taken close(String password, UUID request, String code, UUID session) {
        UUID me = me();
        if (!mandates.lockPerson(me)) {
            return Codes.Taken.RIGHT;
        }
        // in one order, so that two owners who leave at once do not wait for each other
        owned().forEach(one -> mandates.lockOrganisation(one.organisation()));
        Closing closing = closing();
        if (closing.staff()) {
            throw new BusinessException("close.staff");
        }
        if (!closing.possible()) {
            throw new BusinessException("close.owner", String.join("、", closing.ownedAlone()));
        }
        Codes.Taken taken = closing.proof() == Proof.CODE ? prove(request, code) : prove(password, session);
        if (taken == Codes.Taken.RIGHT) {
            forget(me);
        }
        return taken;
    }

    private Codes.Taken prove(String password, UUID session) {
        confirmation.require(me(), "password", password, session);
        return Codes.Taken.RIGHT;
    }

    private Codes.Taken prove(UUID request, String code) {
        Codes.Look look = codes.look(request, Purpose.CLOSE, code);
        return look.taken() == Codes.Taken.RIGHT && !me().equals(look.person()) ? Codes.Taken.OVER : look.taken();
    }

    private void forget(UUID me) {
        others().forEach(other -> other.forget(me));
        store.forgetMessages(me);
        store.forgetSecrets(me, List.of(Failures.password(me), Failures.secondFactor(me)));
        store.forgetTies(me);
        store.close(me);
        audit.record("person.closed", "person", me.toString(), Json.createObjectBuilder().build());
    }

    private UUID me() {
        return current.get().person();
    }
}
