package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teahorse.moderation.Check;
import org.teahorse.moderation.Editing;
import org.teahorse.moderation.Publishing;
import org.teahorse.moderation.Reason;
import org.teahorse.moderation.Reviewing;
import org.teahorse.moderation.Submissions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;

/** The office's forms: begins records, decides on submissions one by one or several at once, publishes, schedules and withdraws. */
@WebServlet({"/do/staff/decide", "/do/staff/bulk", "/do/staff/begin"})
public class DecisionServlet extends FormServlet {

    /** What a record of a type belongs to, as its field names it. */
    private static final Map<EntryType, String> PARENTS = Map.of(EntryType.CALL, "program", EntryType.RESULT, "call");

    @EJB
    private transient Reviewing reviewing;

    @EJB
    private transient Publishing publishing;

    @EJB
    private transient Editing editing;

    @EJB
    private transient Submissions submissions;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        switch (form.request().getServletPath()) {
            case "/do/staff/begin" -> begin(form, response);
            case "/do/staff/bulk" -> bulk(form, response);
            default -> decide(form, response);
        }
    }

    private void begin(Form form, HttpServletResponse response) throws IOException {
        Optional<EntryType> type = Arrays.stream(EntryType.values()).filter(one -> one.label().equals(form.text("type"))).findFirst();
        if (type.isEmpty() && form.number("correction").isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            long id = begun(form, type.orElse(null));
            response.sendRedirect(form.link((submissions.detail(id).writable() ? "/staff/edit/" : "/staff/submission/") + id));
        } catch (BusinessException refused) {
            unlessFinal(refused);
            refused(form, response, form.onward("/staff/new"), refused);
        }
    }

    private long begun(Form form, EntryType type) {
        UUID token = form.uuid("token").orElseGet(UUID::randomUUID);
        if (form.number("correction").isPresent()) {
            return editing.answer(token, form.number("correction").get());
        }
        if (form.number("record").isPresent()) {
            return editing.localise(token, type, form.number("record").get(), form.text("region"));
        }
        JsonObjectBuilder row = Json.createObjectBuilder();
        if (PARENTS.containsKey(type)) {
            row.add(PARENTS.get(type), form.text("parent"));
        }
        return editing.begin(token, type, form.text("region"), row.build());
    }

    private void decide(Form form, HttpServletResponse response) throws ServletException, IOException {
        long id = form.number("id").orElse(0L);
        try {
            String key = act(form, id, form.number("version").orElse(-1L).intValue());
            done(form, response, form.onward("/staff/submission/" + id), "moderation", key, submissions.detail(id).summary().title());
        } catch (BusinessException refused) {
            unlessFinal(refused);
            again(form, response, "moderation/submission", refused);
        }
    }

    private String act(Form form, long id, int version) {
        switch (form.text("act")) {
            case "return" -> reviewing.sendBack(id, version, form.code("reason", Reason.class).orElse(null), form.text("text"));
            case "agree" -> {
                return "done.agree." + reviewing.agree(id, version, checks(form)).name();
            }
            case "publish" -> publishing.publish(id, version);
            case "schedule" -> publishing.schedule(id, version, moment(form.text("at")).orElse(null));
            case "unschedule" -> publishing.unschedule(id, version);
            case "withdraw" -> publishing.withdraw(id, version, form.code("reason", Reason.class).orElse(null), form.text("text"));
            case "recuse" -> reviewing.recuse(id);
            case "note" -> reviewing.note(id, form.text("note"));
            default -> throw new BusinessException("submission.act");
        }
        return "done." + form.text("act");
    }

    private static Set<Check> checks(Form form) {
        Set<Check> checks = EnumSet.noneOf(Check.class);
        form.texts("check").forEach(name -> Arrays.stream(Check.values()).filter(check -> check.name().equals(name)).forEach(checks::add));
        return checks;
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(Settings.zone()).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Several at once, each in its own transaction: what cannot be done is told, the others are done. */
    private void bulk(Form form, HttpServletResponse response) throws IOException {
        int acted = 0;
        int left = 0;
        BusinessException refusal = null;
        for (String chosen : form.texts("chosen")) {
            if (!chosen.matches("\\d{1,18}:\\d{1,9}")) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            try {
                bulk(form, Long.parseLong(chosen.split(":")[0]), Integer.parseInt(chosen.split(":")[1]));
                acted++;
            } catch (BusinessException refused) {
                left++;
                refusal = refused;
            }
        }
        String onward = form.onward("/staff/queue");
        if (refusal == null) {
            done(form, response, onward, "moderation", acted == 0 ? "done.none" : "done.bulk", acted);
        } else {
            refused(form, response, onward, new BusinessException("submission.bulk", acted, left,
                    Texts.of("messages", form.locale(), refusal.messageKey(), refusal.arguments())));
        }
    }

    private void bulk(Form form, long id, int version) {
        switch (form.text("act")) {
            case "return" -> reviewing.sendBack(id, version, form.code("reason", Reason.class).orElse(null), form.text("text"));
            case "agree" -> reviewing.agree(id, version, form.checked("vouch") ? EnumSet.allOf(Check.class) : Set.of());
            case "publish" -> publishing.publish(id, version);
            default -> throw new BusinessException("submission.act");
        }
    }
}
