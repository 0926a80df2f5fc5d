package org.teahorse.identity;

import java.time.Instant;

/**
 * Who somebody is to an identity provider.
 *
 * @param provider key of the provider; it may be configured no longer
 * @param name     what the provider calls them; empty for nothing
 * @param lastUsed when they last signed in by it, or linked it
 */
public record LinkedIdentity(long id, String provider, String issuer, String name, Instant linked, Instant lastUsed) {
}
