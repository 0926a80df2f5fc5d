package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.teahorse.identity.IdentityProvider;
import org.teahorse.identity.ProviderSignIn;

/** The identity providers people may sign in by. */
@Named
@RequestScoped
public class IdentityProvidersView {

    @EJB
    private ProviderSignIn providers;

    private List<IdentityProvider> list;

    public List<IdentityProvider> getList() {
        if (list == null) {
            list = providers.providers();
        }
        return list;
    }

    /** What people know a provider by; its key when the settings name it no longer. */
    public String name(String key, Locale locale) {
        return getList().stream().filter(one -> one.key().equals(key)).map(one -> one.name(locale)).findFirst().orElse(key);
    }
}
