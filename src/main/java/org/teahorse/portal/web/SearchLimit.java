package org.teahorse.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.teahorse.shared.Setting;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;

/** Keeps one place that asks without end from taking the search away from everybody else. Whoever signed in is not limited. */
@ApplicationScoped
public class SearchLimit {

    private static final Set<String> SEARCHES = Set.of("/search", "/api/v1/search", "/api/v1/suggest", "/api/v1/related");
    private static final int TOO_MANY = 429;
    private static final int MOST_ADDRESSES = 50_000;

    private final TokenBuckets buckets = new TokenBuckets(Settings.searchRate(), Settings.searchBurst(), MOST_ADDRESSES);
    private final List<String> unlimited = Arrays.stream(Setting.UNLIMITED_ADDRESSES.value().split(",")).map(String::strip).toList();

    /** Answers with 429 when the address asked too much. @return whether it did, and nothing is left to do */
    boolean refuses(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (!SEARCHES.contains(Route.withoutLanguage(path)) || request.getUserPrincipal() != null || unlimited.contains(request.getRemoteAddr())) {
            return false;
        }
        long wait = buckets.take(request.getRemoteAddr(), System.nanoTime());
        if (wait == 0) {
            return false;
        }
        response.setHeader("Retry-After", String.valueOf(wait));
        response.setHeader("Cache-Control", "no-store");
        if (path.startsWith("/api/")) {
            response.setStatus(TOO_MANY);
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            Locale locale = request.getHeader("Accept-Language") == null ? Locale.SIMPLIFIED_CHINESE : request.getLocale();
            response.getWriter().write(Json.createObjectBuilder().add("type", "urn:teahorse:error.429").add("title", "Too Many Requests").add("status", TOO_MANY)
                    .add("detail", Texts.of("messages", locale, "error.429", List.of(wait))).build().toString());
        } else {
            response.sendError(TOO_MANY);
        }
        return true;
    }
}
