package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teahorse.audit.Origin;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.shared.FormOrigin;
import org.teahorse.shared.Hashes;
import org.teahorse.shared.SafeHeaders;
import org.teahorse.shared.Settings;

/**
 * Every request passes here: it gets a request id and the security headers, forms of other sites are refused, and public addresses
 * are led to their views. Also on error dispatches, because an error page without these headers would set a cookie and a policy of
 * its own.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class Front extends HttpFilter {

    /** Request attribute with the reader's language, a {@link Locale}. */
    public static final String LOCALE = "teahorse.locale";
    /** Request attribute with the address as the reader sees it, without its query. */
    public static final String ADDRESS = "teahorse.address";
    /** Request attribute with an id that stands in the log and on error pages. */
    public static final String REQUEST_ID = "teahorse.request";

    /** For pages without script of PrimeFaces; a cached page cannot carry a nonce. */
    private static final String OPEN_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";
    private static final String CONTENT_POLICY = "Content-Security-Policy";
    /** Our style sheet, script and images; their addresses carry their content's hash. */
    private static final String ASSETS = "/assets/";
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    /** A form of ours is never larger, but for those that carry files. */
    private static final long LARGEST_FORM = 1024 * 1024;
    /** Files that somebody sent: nothing in them may run in our name, even where a browser shows them. */
    private static final String FILES = "/file/";
    private static final String FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
    private static final String BUILD = UUID.randomUUID().toString();

    @EJB
    private transient CatalogueSearch search;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Origin origin;

    @Inject
    private transient SearchLimit limit;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            // what the container refuses by itself never passed the lines below
            identify(request, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
            secure(response, request);
            response.setHeader("Cache-Control", "no-store");
            // of the page that could not be shown
            response.setHeader("ETag", null);
            chain.doFilter(request, new OwnPolicy(response));
            return;
        }
        identify(request, path);
        origin.set((String) request.getAttribute(REQUEST_ID), request.getRemoteAddr());
        secure(response, request);
        if (foreignForm(request, path)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (tooLarge(request, path)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (limit.refuses(request, response, path)) {
            return;
        }
        Optional<Route.Match> match = Route.of(path);
        if (match.isPresent()) {
            lead(match.get(), request, response);
        } else if (path.endsWith("/") && path.length() > 1 && Route.of(path.substring(0, path.length() - 1)).isPresent()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", path.substring(0, path.length() - 1));
        } else {
            if (path.startsWith(ASSETS)) {
                response.setHeader("Cache-Control", request.getParameter("v") == null
                        ? "public, max-age=3600" : "public, max-age=31536000, immutable");
            }
            chain.doFilter(request, new OwnPolicy(response, path.startsWith(FILES) ? FILE_POLICY : OPEN_POLICY));
        }
    }

    private void lead(Route.Match match, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (cached(match, request, response)) {
            return;
        }
        String target = match.value() == null ? match.route().view()
                : match.route().view() + "?" + match.route().parameter() + "=" + match.value();
        request.getRequestDispatcher(target).forward(request, match.route().stateful() ? response : new OwnPolicy(response));
    }

    /** Sets the caching headers. @return whether the reader's copy is still good, and nothing is left to do */
    private boolean cached(Route.Match match, HttpServletRequest request, HttpServletResponse response) {
        boolean known = request.getRequestedSessionId() != null;
        if (!match.route().shared() || known || !SAFE_METHODS.contains(request.getMethod())) {
            response.setHeader("Cache-Control", "private, no-store");
            return false;
        }
        String etag = "W/\"" + Hashes.sha256(search.catalogueGeneration() + BUILD + request.getRequestURI() + "?" + request.getQueryString()
                + LocalDate.now(clock)).substring(0, 24) + "\"";
        response.setHeader("Cache-Control", "public, max-age=60");
        response.setHeader("Vary", "Cookie, Accept-Encoding");
        response.setHeader("ETag", etag);
        if (etag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return true;
        }
        return false;
    }

    private static void identify(HttpServletRequest request, String path) {
        if (request.getAttribute(REQUEST_ID) == null) {
            request.setAttribute(REQUEST_ID, UUID.randomUUID().toString().substring(0, 8));
            request.setAttribute(LOCALE, Route.locale(path, request.getQueryString()));
            request.setAttribute(ADDRESS, path);
        }
    }

    private static void secure(HttpServletResponse response, HttpServletRequest request) {
        SafeHeaders.set(response);
        response.setHeader("X-Request-Id", (String) request.getAttribute(REQUEST_ID));
    }

    /** Whether another site sends this form; the API is asked with tokens, which no foreign page has. */
    private static boolean foreignForm(HttpServletRequest request, String path) {
        return !SAFE_METHODS.contains(request.getMethod()) && !path.startsWith("/api/") && FormOrigin.foreign(request);
    }

    private static boolean tooLarge(HttpServletRequest request, String path) {
        boolean takesFiles = path.matches("/api/v1/sources/[^/]+/imports") || path.equals("/do/import");
        // forms of people who signed in may carry a file; the length must be told
        boolean mayCarryAFile = path.matches("/do/(my|provider-desk|staff|console)/.*") && request.getContentType() != null
                && request.getContentType().startsWith("multipart/form-data");
        return !takesFiles && !SAFE_METHODS.contains(request.getMethod())
                && (request.getContentLengthLong() > (mayCarryAFile ? LARGEST_FORM + Settings.largestFile() : LARGEST_FORM)
                        || request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null);
    }

    /** Keeps the page's content policy ours: PrimeFaces would add one with a nonce, for which a session is made. */
    private static final class OwnPolicy extends HttpServletResponseWrapper {

        OwnPolicy(HttpServletResponse response) {
            this(response, OPEN_POLICY);
        }

        OwnPolicy(HttpServletResponse response, String policy) {
            super(response);
            response.setHeader(CONTENT_POLICY, policy);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!CONTENT_POLICY.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!CONTENT_POLICY.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
