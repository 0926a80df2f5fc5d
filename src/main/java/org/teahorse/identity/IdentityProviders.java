package org.teahorse.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.identity.domain.OidcProvider;
import org.teahorse.identity.domain.ProviderDeclaration;
import org.teahorse.shared.ProviderSetting;
import org.teahorse.shared.Setting;

/** The identity providers that the settings name. One that is declared badly keeps nobody else from signing in. */
@ApplicationScoped
public class IdentityProviders {

    private static final Logger LOG = System.getLogger(IdentityProviders.class.getName());

    @Inject
    private Clock clock;

    private final Map<String, OidcProvider> providers = new LinkedHashMap<>();

    @PostConstruct
    void read() {
        for (String key : keys()) {
            OidcProvider provider = new OidcProvider(declared(key), clock);
            provider.declared().fault().ifPresent(fault -> LOG.log(Level.WARNING, "Nobody can sign in by the identity provider {0}: {1}", key, fault));
            providers.put(key, provider);
        }
    }

    /** Keys of the providers, in the order in which they are offered. */
    public static List<String> keys() {
        return ProviderDeclaration.words(Setting.OIDC.value(), ",");
    }

    static ProviderDeclaration declared(String key) {
        return new ProviderDeclaration(key, ProviderSetting.ISSUER.value(key), ProviderSetting.CLIENT_ID.value(key), ProviderSetting.CLIENT_SECRET.value(key),
                ProviderSetting.NAME_ZH.value(key), ProviderSetting.NAME_EN.value(key), ProviderDeclaration.words(ProviderSetting.SCOPE.value(key), " "),
                ProviderDeclaration.words(ProviderSetting.ACR.value(key), " "));
    }

    Optional<OidcProvider> find(String key) {
        return Optional.ofNullable(key).map(providers::get);
    }

    List<IdentityProvider> all() {
        return providers.values().stream().map(provider -> new IdentityProvider(provider.declared().key(), provider.declared().nameZh(), provider.declared().nameEn(),
                provider.ready())).toList();
    }

    /** Those by which somebody can sign in at all. */
    Set<String> issuers() {
        return providers.values().stream().map(OidcProvider::declared).filter(declared -> declared.fault().isEmpty()).map(ProviderDeclaration::issuer)
                .collect(Collectors.toSet());
    }

    /** What people know a provider by; its key when the settings name it no longer. */
    String name(String key, Locale locale) {
        return find(key).map(provider -> new IdentityProvider(key, provider.declared().nameZh(), provider.declared().nameEn(), true).name(locale)).orElse(key);
    }
}
