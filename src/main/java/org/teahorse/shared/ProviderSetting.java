package org.teahorse.shared;

import java.util.Locale;

/**
 * What can be set for each identity provider that {@link Setting#OIDC} names: the key of the provider stands in the name of the variable.
 * {@code docs/operations.md} shows this table, and a test compares the two.
 */
public enum ProviderSetting {

    ISSUER("", "address of the provider, exactly as its tokens name it; https, but for this machine itself"),
    CLIENT_ID("", "under which name this installation is registered there"),
    CLIENT_SECRET("", "the secret that goes with it"),
    NAME_ZH("", "what people know the provider by, in Chinese; empty: its key"),
    NAME_EN("", "what people know the provider by, in English; empty: the Chinese name"),
    SCOPE("openid profile", "what is asked for; openid is always among it"),
    ACR("", "levels of assurance that are accepted, separated by spaces; empty: the provider decides");

    private static final String START = "TEAHORSE_OIDC_";

    private final String fallback;
    private final String meaning;

    ProviderSetting(String fallback, String meaning) {
        this.fallback = fallback;
        this.meaning = meaning;
    }

    /** Name of the environment variable for one provider. */
    public String variable(String key) {
        return START + key.toUpperCase(Locale.ROOT) + "_" + name();
    }

    public String fallback() {
        return fallback;
    }

    public String meaning() {
        return meaning;
    }

    /** Where the value in force comes from. */
    public Setting.Origin origin(String key) {
        return Setting.origin(variable(key));
    }

    /** The value in force for one provider. Never null. */
    public String value(String key) {
        return Setting.value(variable(key), fallback);
    }

    /** Whether the value is never shown to anybody. */
    public boolean secret() {
        return this == CLIENT_SECRET;
    }
}
