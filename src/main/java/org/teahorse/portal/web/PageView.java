package org.teahorse.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.teahorse.actor.CurrentActor;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.Form;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;

/** What every page needs to know of itself: its language, its addresses, its reader, and how days and numbers are written. */
@Named("page")
@RequestScoped
public class PageView {

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter MOMENT_EN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final String FORMS = "/do/";

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentActor current;

    @Inject
    private Assets assets;

    @Inject
    private Regions regions;

    public Locale getLocale() {
        return request.getAttribute(Front.LOCALE) instanceof Locale locale ? locale : Locale.SIMPLIFIED_CHINESE;
    }

    public boolean isEnglish() {
        return "en".equals(getLocale().getLanguage());
    }

    /** The language of the page, as HTML names it. */
    public String getLanguage() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /** The other language, as HTML names it. */
    public String getOtherLanguage() {
        return isEnglish() ? "zh-CN" : "en";
    }

    /** The language of a text that stands in another one than the page; null when it is the same, and need not be said. */
    public String foreign(String language) {
        return language == null || language.substring(0, 2).equals(getLanguage().substring(0, 2)) ? null : language;
    }

    /** An address of ours in the page's language. */
    public String link(String path) {
        return isEnglish() ? english(path) : path;
    }

    private static String english(String path) {
        return path.equals("/") || path.startsWith("/?") || path.startsWith("/#") ? "/en" + path.substring(1) : "/en" + path;
    }

    /** The page's own address without language, without the query. */
    public String getPlain() {
        String address = Objects.requireNonNullElse((String) request.getAttribute(Front.ADDRESS), "/");
        if (address.startsWith(FORMS)) {
            return Route.withoutLanguage(new Form(request).here().orElse(address.equals("/do/choose-password") ? "/welcome" : "/sign-in"));
        }
        return Route.withoutLanguage(address);
    }

    private String query() {
        Object original = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) == null
                ? request.getQueryString() : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        boolean form = String.valueOf(request.getAttribute(Front.ADDRESS)).startsWith(FORMS);
        return original == null || form ? "" : "?" + original;
    }

    /** The page's own address, in its language, with its query. */
    public String getHere() {
        return link(getPlain() + query());
    }

    /** Whether a section of the site is being read. */
    public boolean in(String section) {
        String here = getPlain();
        return here.equals(section) || here.startsWith(section + "/");
    }

    /** The same page in the other language. */
    public String getOther() {
        return isEnglish() ? getPlain() + query() : english(getPlain() + query());
    }

    /** The address that stands for this page wherever it is cited. */
    public String getCanonical() {
        return Settings.publicUrl() + link(getPlain());
    }

    public String getCanonicalZh() {
        return Settings.publicUrl() + getPlain();
    }

    public String getCanonicalEn() {
        return Settings.publicUrl() + english(getPlain());
    }

    /** The whole address of something of ours, for what leaves the server. */
    public String absolute(String path) {
        return Settings.publicUrl() + path;
    }

    public String asset(String name) {
        return assets.address(name);
    }

    public boolean isStaff() {
        return request.isUserInRole("staff");
    }

    /** The name of who signed in; null when nobody did. */
    public String getReader() {
        return request.getUserPrincipal() == null ? null : current.get().name();
    }

    /** The province this installation serves. */
    public Region getHome() {
        return regions.home();
    }

    /** 2026年11月23日 or 23 Nov 2026; empty for no day. */
    public String day(LocalDate day) {
        return day == null ? "" : (isEnglish() ? DAY_EN : DAY_ZH).format(day);
    }

    /** A moment in the installation's zone; empty for none. */
    public String moment(Instant moment) {
        return moment == null ? "" : (isEnglish() ? MOMENT_EN : MOMENT_ZH).format(moment.atZone(Settings.zone()));
    }

    /** A span of time in words, rounded to what matters. */
    public String span(Duration span) {
        if (span == null) {
            return "";
        }
        long seconds = Math.max(1, span.toSeconds());
        String unit = seconds < 60 ? "seconds" : seconds < 3600 ? "minutes" : "hours";
        long count = seconds < 60 ? seconds : seconds < 3600 ? (seconds + 30) / 60 : (seconds + 1800) / 3600;
        return Texts.of("portal", getLocale(), "span." + unit, List.of(count));
    }

    /** 50 万元, 800 元 or CNY 500 000. */
    public String money(BigDecimal yuan) {
        return Money.words(yuan, getLocale());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

    /** A value as it stands in the query of an address. */
    public String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Fills the placeholders of a text from a bundle. */
    public String format(String text, Object... values) {
        return new MessageFormat(text, getLocale()).format(values);
    }

    /** The names of divisions from wide to narrow. */
    public String place(List<String> path) {
        return path.stream().map(regions::find).flatMap(Optional::stream).map(region -> region.name(getLocale()))
                .collect(Collectors.joining(isEnglish() ? " › " : " "));
    }

    public String join(List<String> texts, String between) {
        return String.join(between, texts);
    }

    /** The same, of a path as divisions carry it: codes joined by slashes. */
    public String placeOf(String path) {
        return place(List.of(path.split("/")));
    }
}
