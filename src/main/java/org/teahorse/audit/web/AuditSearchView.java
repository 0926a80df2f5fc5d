package org.teahorse.audit.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.audit.ActNames;
import org.teahorse.audit.AuditEntry;
import org.teahorse.audit.AuditQuery;
import org.teahorse.audit.Audits;
import org.teahorse.audit.Verification;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;

/** The record of acts: what was asked for stands in the address. */
@Named
@RequestScoped
public class AuditSearchView {

    private static final int SIZE = 50;
    private static final List<String> NAMES = List.of("from", "until", "actor", "act", "targetType", "targetId", "request", "address");

    @EJB
    private Audits audits;

    @Inject
    private HttpServletRequest request;

    private Page<AuditEntry> found = new Page<>(List.of(), 0, 1, SIZE);
    private Verification verification;

    public void load() {
        // asked before this reading is recorded
        verification = audits.lastVerification().orElse(null);
        LocalDate until = day("until");
        found = audits.search(new AuditQuery(start(day("from")), start(until == null ? null : until.plusDays(1)), text("actor"), text("act"),
                text("targetType"), text("targetId"), text("request"), text("address")), Page.numberOf(request.getParameter("page")), SIZE);
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private LocalDate day(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Settings.zone()).toInstant();
    }

    /** The acts that may be looked for, and their names. */
    public List<Map.Entry<String, String>> acts(Locale locale) {
        return List.copyOf(ActNames.all(locale).entrySet());
    }

    public Page<AuditEntry> getFound() {
        return found;
    }

    /** What the last verification found; null before the first. */
    public Verification getVerification() {
        return verification;
    }

    /** What was asked for, as the query of an address goes on: with an ampersand behind it, or empty. */
    public String getAsked() {
        return asked(NAMES.stream());
    }

    /** Whether anything was asked for. */
    public boolean isNarrowed() {
        return !getAsked().isEmpty();
    }

    private String asked(Stream<String> names) {
        return names.filter(name -> text(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(text(name), StandardCharsets.UTF_8) + "&").collect(Collectors.joining());
    }
}
