package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.identity.MyAccount;
import org.teahorse.identity.MyData;
import org.teahorse.identity.Profile;

/** What the platform keeps about the reader, and how to end it. */
@Named
@RequestScoped
public class IdentityMyDataView {

    @EJB
    private MyData data;

    @EJB
    private MyAccount account;

    private Profile profile;
    private List<MyData.Part> parts;
    private MyData.Closing closing;

    public Profile getProfile() {
        if (profile == null) {
            profile = account.profile();
        }
        return profile;
    }

    public List<MyData.Part> getParts() {
        if (parts == null) {
            parts = data.parts();
        }
        return parts;
    }

    public MyData.Closing getClosing() {
        if (closing == null) {
            closing = data.closing();
        }
        return closing;
    }
}
