package org.teahorse.identity.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An identity provider as the installation declares it.
 *
 * @param issuer exactly as its tokens name it
 * @param acr    levels of assurance that are accepted; empty when the provider decides
 */
public record ProviderDeclaration(String key, String issuer, String clientId, String clientSecret, String nameZh, String nameEn, List<String> scope, List<String> acr) {

    private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1", "[::1]");

    public ProviderDeclaration {
        nameZh = nameZh.isEmpty() ? key : nameZh;
        nameEn = nameEn.isEmpty() ? nameZh : nameEn;
        scope = List.copyOf(scope);
        acr = List.copyOf(acr);
    }

    /** The words of a setting that lists several. */
    public static List<String> words(String setting, String between) {
        return Arrays.stream(setting.split(between)).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }

    /** What keeps it from being used, for whoever runs the installation; empty when nothing does. */
    public Optional<String> fault() {
        if (!key.matches("[a-z0-9]{1,20}")) {
            return Optional.of("its key is not 1 to 20 lower-case letters and digits");
        }
        if (!safe(issuer)) {
            return Optional.of("its issuer is no https address");
        }
        if (clientId.isEmpty()) {
            return Optional.of("it has no client id");
        }
        return clientSecret.isEmpty() ? Optional.of("it has no client secret") : Optional.empty();
    }

    /** Whether what is sent there, and comes from there, cannot be changed on its way: https, or this machine itself. */
    static boolean safe(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && OURSELVES.contains(uri.getHost()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
