package org.teahorse.portal.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.UUID;
import org.teahorse.actor.RefusedException;
import org.teahorse.content.WithdrawnException;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;

/** Turns whatever goes wrong into a problem document; what nobody foresaw is logged with an id that the answer names. */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ErrorMapper.class.getName());

    private static final String UNTRANSLATABLE = "22021";

    @Context
    private HttpHeaders headers;

    @Context
    private SecurityContext security;

    @Override
    public Response toResponse(Throwable error) {
        Throwable cause = error;
        while (cause != null) {
            Response known = known(cause);
            if (known != null) {
                return known;
            }
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "Request " + id + " failed", error);
        return Problem.of(headers, 500, "error.unforeseen", id);
    }

    private Response known(Throwable error) {
        if (error instanceof NotFoundException missing) {
            return Problem.of(headers, 404, missing);
        }
        if (error instanceof WithdrawnException gone) {
            return Problem.of(headers, 410, gone);
        }
        if (error instanceof EJBAccessException || error instanceof RefusedException) {
            return security.getUserPrincipal() == null
                    ? Problem.of(headers, 401, "access.token-needed")
                    : Problem.of(headers, 403, "access.refused");
        }
        if (error instanceof BusinessException refusal) {
            return Problem.of(headers, 400, refusal);
        }
        if (error instanceof JsonException || error instanceof JsonbException) {
            return Problem.of(headers, 400, "json.unreadable");
        }
        // a character that no database can hold
        if (error instanceof SQLException sql && UNTRANSLATABLE.equals(sql.getSQLState())) {
            return Problem.of(headers, 400, "json.unreadable");
        }
        if (error instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return Problem.of(headers, status, status == 400 ? "json.unreadable" : "error." + status);
        }
        return error instanceof ProcessingException ? Problem.of(headers, 400, "json.unreadable") : null;
    }
}
