package org.teahorse.identity.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.teahorse.shared.FormOrigin;
import org.teahorse.shared.Settings;

/**
 * Keeps what somebody had typed when their session was over: a quarter of an hour, in memory, for the same browser. After signing in
 * they see it again and send it on. Forms with passwords are not kept, and files cannot be.
 */
@ApplicationScoped
public class FormStash {

    private static final String PAGE = "/my/continue";
    private static final String COOKIE = "teahorse-form";
    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int LARGEST = 64 * 1024;
    /** At the largest, 32 MiB in all. */
    private static final int MOST = 500;
    private static final int SECRET_BYTES = 16;
    private static final Pattern SECRET = Pattern.compile(".*(password|secret|again).*", Pattern.CASE_INSENSITIVE);

    @Inject
    private Clock clock;

    private final Map<String, Stashed> forms = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Stashed> eldest) {
            return size() > MOST;
        }
    };

    /** One field of a form. */
    public record Field(String name, String value) {
    }

    /** A form that was kept. @param action where it was sent, with its query @param browser what the browser's cookie says */
    public record Stashed(String action, List<Field> fields, String browser, Instant until) {
    }

    /** Keeps a form. @return where it is seen again after signing in; empty for what is not kept */
    Optional<String> keep(HttpServletRequest request, HttpServletResponse response) {
        boolean form = request.getMethod().equals("POST") && request.getContentType() != null
                && request.getContentType().startsWith("application/x-www-form-urlencoded") && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= LARGEST && request.getRequestURI().startsWith(request.getContextPath() + "/do/");
        if (!form || FormOrigin.foreign(request)) {
            return Optional.empty();
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        List<Field> fields = request.getParameterMap().entrySet().stream().filter(entry -> !inQuery(request, entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> new Field(entry.getKey(), value))).toList();
        if (fields.stream().anyMatch(field -> SECRET.matcher(field.name()).matches())) {
            return Optional.empty();
        }
        String id = random();
        String browser = Optional.ofNullable(browser(request)).orElseGet(FormStash::random);
        synchronized (forms) {
            forms.values().removeIf(old -> old.until().isBefore(clock.instant()));
            forms.put(id, new Stashed(request.getRequestURI() + query, fields, browser, clock.instant().plus(KEPT)));
        }
        Cookie cookie = new Cookie(COOKIE, browser);
        cookie.setHttpOnly(true);
        cookie.setSecure(Settings.servedOverTls());
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return Optional.of(PAGE + "?form=" + id);
    }

    private static boolean inQuery(HttpServletRequest request, String name) {
        return request.getQueryString() != null && Arrays.stream(request.getQueryString().split("&")).anyMatch(part -> part.startsWith(name + "="));
    }

    /** A form that this browser sent before. */
    Optional<Stashed> find(String id, HttpServletRequest request) {
        synchronized (forms) {
            return Optional.ofNullable(id == null ? null : forms.get(id))
                    .filter(form -> form.until().isAfter(clock.instant()) && form.browser().equals(browser(request)));
        }
    }

    private static String browser(HttpServletRequest request) {
        return request.getCookies() == null ? null : Arrays.stream(request.getCookies()).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue).filter(value -> value.matches("[0-9a-f]{32}")).findFirst().orElse(null);
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
