package org.teahorse.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A way to an identity provider and back that somebody has begun. It belongs to one browser and is good once.
 *
 * @param provider key of the provider
 * @param state    by which the answer is told from others
 * @param nonce    by which the token is told from others
 * @param verifier proves to the provider that who exchanges the code is who began
 * @param person   who wants to link the identity to their account; null for signing in
 * @param onward   address on this server that leads on afterwards; null for none
 */
public record ProviderAttempt(String provider, String state, String nonce, String verifier, UUID person, String onward, boolean english, Instant begun)
        implements Serializable {

    /** How long an answer is waited for. */
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    boolean over(Instant now) {
        return !begun.plus(LIFETIME).isAfter(now);
    }

    public Locale locale() {
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
