package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.identity.IdentityLinks;
import org.teahorse.identity.IdentityProvider;
import org.teahorse.identity.LinkedIdentity;
import org.teahorse.identity.MyAccount;

/** By which identity providers the reader signs in. */
@Named
@RequestScoped
public class IdentityMyIdentitiesView {

    @EJB
    private IdentityLinks links;

    @EJB
    private MyAccount account;

    @Inject
    private IdentityProvidersView providers;

    private List<LinkedIdentity> list;
    private Boolean password;

    public List<LinkedIdentity> getList() {
        if (list == null) {
            list = links.mine();
        }
        return list;
    }

    /** Providers that can be linked now. A second identity of the same provider may be wanted, but hardly ever is. */
    public List<IdentityProvider> getLinkable() {
        return providers.getList().stream().filter(one -> one.ready() && getList().stream().noneMatch(link -> link.provider().equals(one.key()))).toList();
    }

    /** Whether there is a password, which confirms changes. */
    public boolean isPassword() {
        if (password == null) {
            password = account.profile().password();
        }
        return password;
    }
}
