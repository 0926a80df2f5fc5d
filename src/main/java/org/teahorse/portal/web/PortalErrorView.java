package org.teahorse.portal.web;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.teahorse.actor.RefusedException;
import org.teahorse.content.RecordView;
import org.teahorse.content.WithdrawnException;
import org.teahorse.shared.NotFoundException;

/** The page for whatever went wrong: what happened, what is safe, and where to go on. Asks nothing of database or index. */
@Named
@RequestScoped
public class PortalErrorView {

    private static final Set<Integer> WITH_WORDS = Set.of(400, 401, 403, 404, 405, 410, 413, 429, 503);

    private static final String UNTRANSLATABLE = "22021";

    @Inject
    private FacesContext faces;

    private String code;

    public void load() {
        int status = status();
        faces.getExternalContext().setResponseStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            faces.getExternalContext().setResponseHeader("Retry-After", "30");
        }
        code = find(ViewExpiredException.class) ? "expired" : WITH_WORDS.contains(status) ? String.valueOf(status) : "500";
    }

    private int status() {
        if (find(ViewExpiredException.class)) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (find(RefusedException.class) || find(EJBAccessException.class)) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        if (find(NotFoundException.class)) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        if (unreadable()) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (databaseAway()) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return attributes().get(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told ? told : HttpServletResponse.SC_NOT_FOUND;
    }

    private Map<String, Object> attributes() {
        return faces.getExternalContext().getRequestMap();
    }

    private Throwable thrown() {
        return (Throwable) attributes().get(RequestDispatcher.ERROR_EXCEPTION);
    }

    private boolean find(Class<? extends Throwable> type) {
        for (Throwable cause = thrown(); cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** A character that no database can hold. */
    private boolean unreadable() {
        for (Throwable cause = thrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNTRANSLATABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 is a connection that fails, 57P a server that goes down; without a state, the pool has none to give. */
    private boolean databaseAway() {
        for (Throwable cause = thrown(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.startsWith("08") || state.startsWith("57P");
            }
        }
        return false;
    }

    /** Part of the keys of the words for what happened. */
    public String getCode() {
        return code;
    }

    /** What was here before it was taken off; null for other errors. */
    public WithdrawnException getWithdrawn() {
        return attributes().get(RecordView.WITHDRAWN) instanceof WithdrawnException gone ? gone : null;
    }

    public String getRequestId() {
        return (String) attributes().get(Front.REQUEST_ID);
    }
}
