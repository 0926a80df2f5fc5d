package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.teahorse.identity.domain.OidcProvider;
import org.teahorse.identity.domain.ProviderRefusal;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Settings;

/**
 * Leads somebody to an identity provider, and learns from it who they are. Runs outside a transaction: a provider takes its time, and
 * what is written afterwards is {@link IdentityLinks}' to write.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ProviderSignIn {

    private static final Logger LOG = System.getLogger(ProviderSignIn.class.getName());

    @Inject
    private IdentityProviders providers;

    @EJB
    private IdentityLinks links;

    @Inject
    private Clock clock;

    /** A way that was begun. @param address where the browser goes @param attempt to be kept for this browser alone */
    public record Departure(URI address, ProviderAttempt attempt) {
    }

    /**
     * Who came back.
     *
     * @param signedIn the session of somebody who is known; null for others
     * @param arrival  number under which somebody unknown waits for their choice; null for others
     */
    public record Arrival(SignIn.Outcome signedIn, UUID arrival) {
    }

    /** Every provider that the settings name, also those that are not ready. */
    @PermitAll
    public List<IdentityProvider> providers() {
        return providers.all();
    }

    /**
     * Begins a way there.
     *
     * @param person who wants to link; null for signing in
     * @param onward address on this server; null for none
     * @throws BusinessException when the provider is not available
     */
    @PermitAll
    public Departure begin(String key, UUID person, String onward, boolean english) {
        OidcProvider provider = provider(key);
        OidcProvider.Ties ties = OidcProvider.Ties.fresh();
        ProviderAttempt attempt = new ProviderAttempt(key, ties.state(), ties.nonce(), ties.verifier(), person, onward, english, clock.instant());
        try {
            return new Departure(provider.departure(ties, callback(key), english ? "en" : "zh-CN"), attempt);
        } catch (ProviderRefusal refusal) {
            throw refused(key, refusal, attempt.locale());
        }
    }

    /**
     * Ends it: learns who it is, and what follows.
     *
     * @param attempt what this browser had begun under the answer's state; null when it had not
     * @param answer  parameters with which the browser came back
     * @throws BusinessException when nobody is vouched for, or the identity cannot be linked
     */
    @PermitAll
    public Arrival finish(String key, ProviderAttempt attempt, Map<String, List<String>> answer, SignIn.Origin origin) {
        OidcProvider provider = provider(key);
        Locale locale = attempt == null ? Locale.SIMPLIFIED_CHINESE : attempt.locale();
        links.requireNoWait(origin);
        try {
            if (attempt == null || !attempt.provider().equals(key) || attempt.over(clock.instant())) {
                throw new ProviderRefusal(ProviderRefusal.Reason.OVER, "nothing was begun in this browser under that state, or too long ago");
            }
            OidcProvider.Ties ties = new OidcProvider.Ties(attempt.state(), attempt.nonce(), attempt.verifier());
            VouchedIdentity identity = new VouchedIdentity(key, provider.arrival(ties, answer, callback(key)));
            if (attempt.person() == null) {
                return links.recognise(identity, origin);
            }
            links.link(identity, attempt.person());
            return new Arrival(null, null);
        } catch (ProviderRefusal refusal) {
            links.failed(key, refusal.reason() == ProviderRefusal.Reason.OVER || refusal.reason() == ProviderRefusal.Reason.UNPROVEN, refusal.reason().name(), origin);
            throw refused(key, refusal, locale);
        } catch (BusinessException refused) {
            links.failed(key, false, refused.messageKey(), origin);
            throw refused;
        }
    }

    private OidcProvider provider(String key) {
        return providers.find(key).orElseThrow(() -> new NotFoundException("record.unknown", String.valueOf(key)));
    }

    /** Where providers send people back to: never by the request's own word for where it was sent. */
    private static URI callback(String key) {
        return URI.create(Settings.publicUrl() + "/sign-in/oidc/" + key + "/callback");
    }

    private BusinessException refused(String key, ProviderRefusal refusal, Locale locale) {
        LOG.log(Level.WARNING, "Identity provider {0}: {1}", key, refusal.getMessage());
        return new BusinessException("provider." + refusal.reason().name(), providers.name(key, locale));
    }
}
