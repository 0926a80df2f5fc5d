package org.teahorse.portal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.Texts;

/**
 * An error as RFC 9457 wants it.
 *
 * @param type   {@code about:blank}, or the message key as a URN
 * @param errors where the input is wrong and why; empty when the trouble is not in the input's parts
 */
public record Problem(String type, String title, int status, String detail, List<Part> errors) {

    private static final MediaType JSON = new MediaType("application", "problem+json", "UTF-8");

    /** One place where the input is wrong. @param path a field's name or a JSON pointer */
    public record Part(String path, String code, String message) {
    }

    static Response of(HttpHeaders headers, int status, BusinessException refusal) {
        Locale locale = locale(headers);
        List<Part> parts = refusal instanceof InvalidInputException invalid
                ? invalid.problems().stream().map(problem -> new Part(problem.path(), problem.messageKey(),
                        Texts.of("messages", locale, problem.messageKey(), problem.arguments()))).toList()
                : List.of();
        return response(status, new Problem("urn:teahorse:" + refusal.messageKey(), reason(status), status,
                Texts.of("messages", locale, refusal.messageKey(), refusal.arguments()), parts));
    }

    static Response of(HttpHeaders headers, int status, String messageKey, Object... arguments) {
        return response(status, new Problem("urn:teahorse:" + messageKey, reason(status), status,
                Texts.of("messages", locale(headers), messageKey, List.of(arguments)), List.of()));
    }

    private static Response response(int status, Problem problem) {
        Response.ResponseBuilder response = Response.status(status).type(JSON).entity(problem);
        return (status == 401 ? response.header("WWW-Authenticate", "Bearer") : response).build();
    }

    private static Locale locale(HttpHeaders headers) {
        List<Locale> wanted = headers.getAcceptableLanguages();
        return wanted.isEmpty() ? Locale.SIMPLIFIED_CHINESE : wanted.get(0);
    }

    private static String reason(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? String.valueOf(status) : known.getReasonPhrase();
    }
}
