package org.teahorse.program.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teahorse.content.WithdrawnException;
import org.teahorse.program.CallSummary;
import org.teahorse.program.Calls;
import org.teahorse.region.Regions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;

/**
 * The days of a call for one's own calendar: {@code /calendar/call/12.ics}, with {@code ?place=} the deadline that holds there, and
 * {@code ?lang=en} in English.
 */
@WebServlet("/calendar/call/*")
public class CalendarServlet extends HttpServlet {

    private static final Pattern NAME = Pattern.compile("/(\\d{1,18})\\.ics");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;
    /** Days before the last one on which the calendar reminds. */
    private static final List<Integer> REMINDERS = List.of(7, 1);

    @EJB
    private transient Calls calls;

    @Inject
    private transient Regions regions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(request.getPathInfo()));
        CallSummary call = null;
        try {
            call = name.matches() ? calls.detail(Long.parseLong(name.group(1))).call() : null;
        } catch (NotFoundException unknown) {
            // answered below, like a name that is none of ours
        } catch (WithdrawnException gone) {
            response.sendError(HttpServletResponse.SC_GONE);
            return;
        }
        LocalDate deadline = call == null ? null : call.ownDeadline(regions.pathOf(request.getParameter("place")));
        if (deadline == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Locale locale = "en".equals(request.getParameter("lang")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"call-" + call.head().id() + ".ics\"");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().write(calendar(call, deadline, locale));
    }

    static String calendar(CallSummary call, LocalDate deadline, Locale locale) {
        String address = Settings.publicUrl() + EntryType.CALL.address(call.head().id());
        String host = address.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Teahorse//Calls//" + locale.getLanguage().toUpperCase(Locale.ROOT));
        line(out, "METHOD:PUBLISH");
        line(out, "BEGIN:VEVENT");
        line(out, "UID:call-" + call.head().id() + "-deadline@" + host);
        line(out, "DTSTAMP:" + MOMENT.format(call.head().updatedAt()));
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(deadline));
        line(out, "DTEND;VALUE=DATE:" + DAY.format(deadline.plusDays(1)));
        String title = call.head().title(locale.getLanguage());
        line(out, "SUMMARY:" + escaped(Texts.of("program", locale, "calendar.summary", List.of(title))));
        line(out, "URL:" + address);
        if (call.place() != null) {
            line(out, "LOCATION:" + escaped(call.place()));
        }
        line(out, "TRANSP:TRANSPARENT");
        for (int days : REMINDERS) {
            line(out, "BEGIN:VALARM");
            line(out, "ACTION:DISPLAY");
            line(out, "DESCRIPTION:" + escaped(title));
            line(out, "TRIGGER:-P" + days + "D");
            line(out, "END:VALARM");
        }
        line(out, "END:VEVENT");
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** Long lines go on after a space on the next one; what counts are bytes, and no character is cut in two. */
    private static void line(StringBuilder out, String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                out.append("\r\n ");
                bytes = 1;
            }
            out.append(character);
            bytes += length;
        }
        out.append("\r\n");
    }
}
