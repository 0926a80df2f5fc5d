package org.teahorse.shared;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that every answer carries, whoever gives it. */
public final class SafeHeaders {

    private SafeHeaders() {
    }

    public static void set(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (Settings.servedOverTls()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
