package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.MyAccount;
import org.teahorse.identity.SessionInfo;

/** Where somebody is signed in. */
@Named
@RequestScoped
public class IdentityMySessionsView {

    @EJB
    private MyAccount account;

    @Inject
    private HttpServletRequest request;

    private List<SessionInfo> sessions;

    public List<SessionInfo> getSessions() {
        if (sessions == null) {
            sessions = account.sessions();
        }
        return sessions;
    }

    /** Whether it is the session in which this page is read. */
    public boolean current(UUID session) {
        return session.equals(OpenSession.current(request));
    }

    /** What the browser says of itself, as the names people know. */
    public String device(SessionInfo session) {
        return Devices.name(session.device());
    }
}
