package org.teahorse.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public address and the view behind it. Views lie under {@code /WEB-INF} and cannot be reached in any other way.
 *
 * @param pattern   of the path without its language prefix; its group, if any, is the parameter
 * @param view      the view's file
 * @param parameter name under which the group is handed to the view; null for none
 * @param shared    whether the page is the same for every reader, and may be kept by caches
 * @param stateful  whether it is a view with PrimeFaces, state and a session
 */
record Route(Pattern pattern, String view, String parameter, boolean shared, boolean stateful) {

    private static final String VIEWS = "/WEB-INF/views/";

    private static final List<Route> ALL = List.of(
            open("/", "portal/home"),
            open("/search", "portal/search"),
            open("/policy/([0-9A-Za-z-]{1,40})", "policy/detail", "id"),
            open("/policy/([0-9A-Za-z-]{1,40})/changes", "policy/changes", "id"),
            open("/program/([0-9A-Za-z-]{1,40})", "program/detail", "id"),
            open("/call/([0-9A-Za-z-]{1,40})", "program/call", "id"),
            open("/result/([0-9A-Za-z-]{1,40})", "program/result", "id"),
            open("/office/([0-9A-Za-z-]{1,40})", "office/detail", "id"),
            open("/provider/([0-9A-Za-z-]{1,40})", "provider/detail", "id"),
            open("/offering/([0-9A-Za-z-]{1,40})", "offering/detail", "id"),
            open("/compare", "offering/compare"),
            open("/region/([0-9A-Za-z-]{1,40})", "portal/region", "code"),
            open("/regions", "portal/regions"),
            open("/industries", "portal/industries"),
            open("/industry/([0-9A-Za-z-]{1,40})", "portal/industry", "code"),
            open("/coverage", "portal/coverage"),
            open("/size-class", "portal/size-class"),
            open("/(about|accessibility|join|privacy)", "portal/text", "name"),
            open("/sources", "source/list"),
            // reached in their own way by each reader, and therefore kept by none
            own("/wrong", "moderation/wrong", null),
            own("/sign-in", "identity/sign-in"),
            own("/sign-in/new", "identity/arrival"),
            own("/sign-in/leave", "identity/leave"),
            own("/welcome", "identity/welcome"),
            own("/provider-desk", "offering/desk"),
            own("/staff/queue", "moderation/queue"),
            own("/staff/drafts", "moderation/drafts"),
            own("/staff/conflicts", "moderation/conflicts"),
            own("/staff/new", "moderation/new"),
            own("/(?:staff|provider-desk)/submission/([0-9]{1,18})", "moderation/submission", "id"),
            own("/(?:staff|provider-desk)/edit/([0-9]{1,18})", "moderation/edit", "id"),
            own("/my/continue", "identity/continue"),
            own("/audit/heads", "audit/heads"),
            own("/console/audit", "audit/search"),
            own("/console/audit/([0-9]{1,18})", "audit/entry", "id"),
            own("/second-step", "identity/second-step"),
            own("/register", "identity/register"),
            own("/register/confirm", "identity/register-confirm"),
            own("/reset", "identity/reset"),
            own("/reset/confirm", "identity/reset-confirm"),
            own("/demo/messages", "identity/demo-messages"),
            own("/my", "identity/my"),
            own("/my/profile", "identity/my-profile"),
            own("/my/profile/confirm", "identity/my-profile-confirm"),
            own("/my/password", "identity/my-password"),
            own("/my/sessions", "identity/my-sessions"),
            own("/my/second-factor", "identity/my-second-factor"),
            own("/my/identities", "identity/my-identities"),
            own("/my/data", "identity/my-data"),
            own("/my/searches", "alert/my-searches"),
            own("/my/searches/new", "alert/my-search-new"),
            own("/my/searches/([0-9]{1,18})", "alert/my-search", "id"),
            own("/my/organisations", "identity/my-organisations"),
            own("/my/organisations/([0-9a-f-]{36})", "identity/my-organisation", "organisation"),
            own("/my/new-organisation", "identity/my-new-organisation"),
            own("/my/claim", "identity/my-claim"),
            own("/invitation", "identity/invitation"),
            own("/staff/claims", "identity/claims"),
            own("/staff/delegation", "identity/delegation"),
            own("/console", "console/index"),
            own("/console/settings", "console/settings"),
            own("/console/jobs", "console/jobs"),
            own("/console/vocabulary", "console/vocabulary"),
            own("/console/vocabulary/new", "console/word"),
            own("/console/vocabulary/([0-9]{1,18})", "console/word", "id"),
            own("/console/search-quality", "console/search-quality"),
            own("/console/taxonomy", "console/taxonomy"),
            own("/console/units", "identity/units"),
            own("/console/units/([0-9a-f-]{36})", "identity/unit", "id"),
            own("/console/people", "identity/people"),
            own("/console/people/([0-9a-f-]{36})", "identity/person", "id"),
            faces("/staff/imports", "exchange/imports", null),
            faces("/staff/imports/([0-9A-Za-z-]{1,40})", "exchange/import", "id"),
            faces("/staff/health", "exchange/health", null),
            faces("/staff/sources", "exchange/sources", null),
            faces("/staff/sources/([0-9A-Za-z-]{1,60})", "exchange/source", "source"),
            faces("/staff/new-source", "exchange/source", null),
            faces("/staff/corrections", "moderation/corrections", null),
            faces("/staff/search", "portal/index", null));

    /** Whether a view lives without state: every view but those with PrimeFaces. */
    static boolean stateless(String viewId) {
        return ALL.stream().noneMatch(route -> route.stateful() && route.view().equals(viewId));
    }

    /** A route that was found. */
    record Match(Route route, Locale locale, String value) {
    }

    private static Route open(String pattern, String view) {
        return open(pattern, view, null);
    }

    private static Route open(String pattern, String view, String parameter) {
        return new Route(Pattern.compile(pattern), VIEWS + view + ".xhtml", parameter, true, false);
    }

    private static Route own(String pattern, String view) {
        return own(pattern, view, null);
    }

    private static Route own(String pattern, String view, String parameter) {
        return new Route(Pattern.compile(pattern), VIEWS + view + ".xhtml", parameter, false, false);
    }

    private static Route faces(String pattern, String view, String parameter) {
        return new Route(Pattern.compile(pattern), VIEWS + view + ".xhtml", parameter, false, true);
    }

    /** The route of a path, in Chinese without a prefix and in English under {@code /en}. */
    static Optional<Match> of(String path) {
        Locale locale = locale(path);
        String plain = withoutLanguage(path);
        for (Route route : ALL) {
            Matcher matcher = route.pattern().matcher(plain);
            if (matcher.matches()) {
                return Optional.of(new Match(route, locale, route.parameter() == null ? null : matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    static Locale locale(String path) {
        return path.equals("/en") || path.startsWith("/en/") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** The language of a page, or of what a form endpoint answers: those have one address, and are told in their query. */
    static Locale locale(String path, String query) {
        return path.startsWith("/do/") && query != null && query.contains("lang=en") ? Locale.ENGLISH : locale(path);
    }

    static String withoutLanguage(String path) {
        if (path.equals("/en")) {
            return "/";
        }
        return path.startsWith("/en/") ? path.substring(3) : path;
    }
}
