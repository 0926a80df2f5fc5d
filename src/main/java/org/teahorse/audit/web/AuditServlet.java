package org.teahorse.audit.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.teahorse.audit.Audits;
import org.teahorse.audit.Verification;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.Notice;
import org.teahorse.shared.Settings;

/** Verifies the record of acts, and gives it away as a file. */
@WebServlet({"/do/console/verify-audit", "/do/console/export-audit"})
public class AuditServlet extends FormServlet {

    private static final String PAGE = "/console/audit";

    @EJB
    private transient Audits audits;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        if (form.request().getServletPath().endsWith("verify-audit")) {
            verify(form, response);
        } else {
            export(form, response);
        }
    }

    private void verify(Form form, HttpServletResponse response) throws IOException {
        Verification result = audits.verify(form.checked("whole"));
        if (result.good()) {
            Notice.done(form.request().getSession(), "audit", "verify.good", result.rows());
        } else {
            Notice.refused(form.request().getSession(), "audit", "verify.bad", result.findings().size());
        }
        response.sendRedirect(form.link(PAGE) + "#verification");
    }

    private void export(Form form, HttpServletResponse response) throws IOException {
        audits.permit();
        LocalDate until = day(form.text("until"));
        Instant from = start(day(form.text("from")));
        response.setContentType("application/x-ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"teahorse-audit.jsonl\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            audits.export(from, start(until == null ? null : until.plusDays(1)), out);
        }
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(Settings.zone()).toInstant();
    }
}
