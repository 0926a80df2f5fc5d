package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.identity.domain.SignInDelay;
import org.teahorse.identity.store.AccountStore;
import org.teahorse.identity.store.IdentityLinkStore;
import org.teahorse.identity.store.IdentityStore;
import org.teahorse.identity.store.MandateStore;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;

/**
 * Who people are to identity providers: recognises them by it, and lets them link and unlink. An identity is linked only by somebody
 * who has just shown both that it is theirs and that the account is; a number or address that looks the same links nothing.
 */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@PermitAll
public class IdentityLinks {

    private static final Duration CHOICE = Duration.ofMinutes(15);
    private static final String PERSON = "person";

    @Inject
    private IdentityLinkStore store;

    @Inject
    private IdentityStore identities;

    @Inject
    private AccountStore accounts;

    @Inject
    private MandateStore mandates;

    @Inject
    private IdentityProviders providers;

    @Inject
    private SessionOpening opening;

    @Inject
    private Confirmation confirmation;

    @Inject
    private Failures failures;

    @Inject
    private Messenger messenger;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** Somebody who waits for their choice. @param provider key of who vouches for them @param name what it calls them; empty for nothing */
    public record Waiting(String provider, String name) {
    }

    // signing in

    /** @throws BusinessException while failures from this address have to be waited for */
    @PermitAll
    public void requireNoWait(SignIn.Origin origin) {
        Duration left = failures.left(address(origin), SignInDelay.FREE_FOR_ADDRESS);
        if (!left.isZero()) {
            throw new BusinessException("attempts.wait", left.toSeconds() + 1);
        }
    }

    /** Notes that a provider vouched for nobody. @param counts whether it may have been a guess */
    @PermitAll
    public void failed(String provider, boolean counts, String reason, SignIn.Origin origin) {
        if (counts) {
            identities.failed(address(origin));
        }
        audit.record("sign-in.failed", "account", "provider:" + provider, Json.createObjectBuilder().add("reason", reason).build());
    }

    private static String address(SignIn.Origin origin) {
        return "address:" + origin.address();
    }

    /** Signs in whoever is known; lets whoever is not wait for their choice. @throws BusinessException for an account that is disabled */
    @PermitAll
    public ProviderSignIn.Arrival recognise(VouchedIdentity identity, SignIn.Origin origin) {
        IdentityLinkStore.Subject subject = identity.subject();
        Optional<IdentityLinkStore.Owner> owner = store.owner(subject.issuer(), subject.subject());
        if (owner.isEmpty()) {
            return new ProviderSignIn.Arrival(null, store.arrive(subject, CHOICE));
        }
        IdentityLinkStore.Owner known = owner.get();
        if (known.disabled()) {
            throw new BusinessException("identity.disabled");
        }
        store.used(known.link(), subject.name());
        return new ProviderSignIn.Arrival(opening.afterFirstStep(known.person(), known.factor(), origin, by(subject.provider())), null);
    }

    /** Somebody who waits; empty when it took too long, or the choice was made. */
    @PermitAll
    public Optional<Waiting> waiting(UUID arrival) {
        return store.arrival(arrival).map(subject -> new Waiting(subject.provider(), subject.name()));
    }

    /** Makes an account for somebody who waits, and signs in. However often the form is sent, there is one account. @return the session */
    @PermitAll
    public UUID register(UUID arrival, String name, String language, SignIn.Origin origin) {
        List<Problem> faults = Registration.nameFaults(name);
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        IdentityLinkStore.Subject subject = taken(arrival);
        UUID person = UUID.randomUUID();
        store.register(person, name, language);
        audit.record("person.registered", PERSON, person.toString(), by(subject.provider()));
        link(person, subject);
        return opening.begin(person, origin);
    }

    /** Links somebody who waits to the account they have signed in to meanwhile, as they had chosen. */
    @PermitAll
    public void join(UUID arrival, UUID session) {
        UUID person = identities.bySession(session, SignIn.IDLE).map(found -> found.actor().person()).orElseThrow(() -> new BusinessException("session.gone"));
        link(person, taken(arrival));
        told(person, "identity-linked");
    }

    private IdentityLinkStore.Subject taken(UUID arrival) {
        return store.take(arrival).orElseThrow(() -> new BusinessException("identity.over"));
    }

    private void link(UUID person, IdentityLinkStore.Subject subject) {
        if (!store.link(person, subject)) {
            boolean own = store.owner(subject.issuer(), subject.subject()).filter(owner -> owner.person().equals(person)).isPresent();
            throw new BusinessException(own ? "identity.own" : "identity.taken", providers.name(subject.provider(), language(person)));
        }
        audit.record("identity.linked", PERSON, person.toString(), by(subject.provider()));
    }

    // one's own

    /** The caller's identities, the first linked first. */
    @RolesAllowed("member")
    public List<LinkedIdentity> mine() {
        return store.of(me());
    }

    /** Whether it is really the caller. @param session in which they ask @throws BusinessException when that is not shown */
    @RolesAllowed("member")
    public UUID confirm(String password, UUID session) {
        confirmation.require(me(), "password", password, session);
        return me();
    }

    /** Links what a provider vouched for. @param person who had begun and was confirmed: nobody else may end it @throws BusinessException when it is linked already */
    @RolesAllowed("member")
    public void link(VouchedIdentity identity, UUID person) {
        if (!me().equals(person)) {
            throw new BusinessException("identity.other");
        }
        link(me(), identity.subject());
        told(me(), "identity-linked");
    }

    /** Unlinks, and ends what was signed in elsewhere. @param session the one that stays @throws BusinessException for the last way to sign in */
    @RolesAllowed("member")
    public void unlink(long link, String password, UUID session) {
        // two at once must not take each other's last way
        mandates.lockPerson(me());
        confirmation.require(me(), "password", password, session);
        if (!accounts.profile(me()).orElseThrow().signsInByPassword() && store.others(me(), link, providers.issuers()) == 0) {
            throw new BusinessException("identity.last");
        }
        String provider = store.unlink(me(), link).orElseThrow(() -> new BusinessException("identity.gone"));
        accounts.revokeSessions(me(), session);
        audit.record("identity.unlinked", PERSON, me().toString(), by(provider));
        told(me(), "identity-unlinked");
    }

    private void told(UUID person, String key) {
        messenger.tell(person, key, List.of(), "/my/identities");
    }

    private Locale language(UUID person) {
        return accounts.profile(person).filter(profile -> profile.language().equals("en")).isPresent() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static JsonObject by(String provider) {
        return Json.createObjectBuilder().add("provider", provider).build();
    }

    private UUID me() {
        return current.get().person();
    }
}
