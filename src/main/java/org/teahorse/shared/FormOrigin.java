package org.teahorse.shared;

import jakarta.servlet.http.HttpServletRequest;

/** Tells forms of our own pages from those of other sites. */
public final class FormOrigin {

    private FormOrigin() {
    }

    /** Whether another site sends this. Browsers say so in Sec-Fetch-Site, older ones in Origin; who says nothing is not believed. */
    public static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            origin = request.getHeader("Referer");
        }
        if (origin == null) {
            return true;
        }
        String host = origin.replaceFirst("^https?://", "").replaceFirst("/.*$", "");
        return !host.equalsIgnoreCase(request.getHeader("Host"));
    }
}
