package org.teahorse.identity;

import java.util.Locale;

/**
 * An identity provider, as people see it.
 *
 * @param ready whether one can sign in by it now, as far as is known
 */
public record IdentityProvider(String key, String nameZh, String nameEn, boolean ready) {

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
