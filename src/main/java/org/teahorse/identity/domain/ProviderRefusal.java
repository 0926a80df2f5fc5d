package org.teahorse.identity.domain;

/** Why an identity provider vouches for nobody this time. The message is for the log. */
public class ProviderRefusal extends Exception {

    /** What can be said of it to the person. */
    public enum Reason {
        /** The provider cannot be reached, or says that it cannot now. */
        UNAVAILABLE,
        /** The person, or the provider, said no. */
        DENIED,
        /** It took too long, or was used before, or was begun elsewhere. */
        OVER,
        /** What the provider sent does not prove anything. */
        UNPROVEN
    }

    private final Reason reason;

    public ProviderRefusal(Reason reason, String message) {
        this(reason, message, null);
    }

    public ProviderRefusal(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
