package org.teahorse.identity;

import org.teahorse.identity.domain.OidcProvider;
import org.teahorse.identity.store.IdentityLinkStore;

/** Somebody whom an identity provider vouched for a moment ago. Only this package can make one, so no other can claim to be somebody. */
public final class VouchedIdentity {

    private final IdentityLinkStore.Subject subject;

    VouchedIdentity(String provider, OidcProvider.Vouched vouched) {
        subject = new IdentityLinkStore.Subject(provider, vouched.issuer(), vouched.subject(), vouched.name());
    }

    IdentityLinkStore.Subject subject() {
        return subject;
    }
}
