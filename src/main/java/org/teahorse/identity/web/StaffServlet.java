package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.teahorse.actor.RefusedException;
import org.teahorse.actor.Role;
import org.teahorse.identity.Claims;
import org.teahorse.identity.Delegations;
import org.teahorse.identity.People;
import org.teahorse.identity.Units;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.NotFoundException;

/** The form endpoints by which staff decide on claims, stand in for each other, and by which units and mandates are managed. */
@WebServlet({"/do/staff/claim", "/do/staff/delegation/*", "/do/console/units/*", "/do/console/people/*"})
public class StaffServlet extends FormServlet {

    private static final String BUNDLE = "identity";

    @EJB
    private transient Claims claims;

    @EJB
    private transient Delegations delegations;

    @EJB
    private transient Units units;

    @EJB
    private transient People people;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        String path = form.request().getServletPath();
        String step = String.valueOf(form.request().getPathInfo());
        UUID id = form.uuid("id").orElse(new UUID(0, 0));
        switch (path) {
            case "/do/staff/claim" -> run(form, response, "identity/claims", "/staff/claims", "claim.decided",
                    () -> claims.decide(id, form.text("decision").equals("accept"), form.text("reason")));
            case "/do/staff/delegation" -> run(form, response, "identity/delegation", "/staff/delegation", "changed", () -> {
                if (step.equals("/end")) {
                    delegations.end(form.number("mandate").orElse(0L));
                } else {
                    delegations.delegate(form.number("mandate").orElse(0L), form.uuid("person").orElse(id), day(form, "from"), day(form, "to"));
                }
            });
            case "/do/console/units" -> run(form, response, "identity/" + (step.equals("/create") ? "units" : "unit"), "/console/units", "changed", () -> {
                switch (step) {
                    case "/create" -> units.create(form.text("name"), form.text("nameEn"), form.text("region"), form.text("department"), form.checked("lends"));
                    case "/change" -> units.change(id, form.text("name"), form.text("nameEn"), form.checked("lends"));
                    default -> units.close(id);
                }
            });
            default -> run(form, response, "identity/person", "/console/people/" + id, "changed", () -> {
                switch (step) {
                    case "/grant" -> people.grant(id, form.code("role", Role.class).orElse(null), form.uuid("unit").orElse(null), day(form, "from"), day(form, "to"));
                    case "/withdraw" -> people.withdraw(form.number("mandate").orElse(0L));
                    case "/disable" -> people.disable(id, true);
                    case "/enable" -> people.disable(id, false);
                    default -> people.resetFactor(id);
                }
            });
        }
    }

    /** A day as the browser writes it; null for none, or one that cannot be read. */
    private static LocalDate day(Form form, String name) {
        try {
            return form.text(name).isEmpty() ? null : LocalDate.parse(form.text(name));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static void run(Form form, HttpServletResponse response, String view, String onward, String key, Runnable work) throws ServletException, IOException {
        try {
            work.run();
            done(form, response, form.link(onward), BUNDLE, key);
        } catch (RefusedException | NotFoundException not) {
            throw not;
        } catch (BusinessException refused) {
            again(form, response, view, refused);
        }
    }
}
