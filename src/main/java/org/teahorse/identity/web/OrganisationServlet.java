package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.teahorse.actor.RefusedException;
import org.teahorse.identity.OrganisationKind;
import org.teahorse.identity.Organisations;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.NotFoundException;

/** The form endpoints of those who work for organisations. */
@WebServlet({"/do/my/organisation/*", "/do/my/act-for"})
public class OrganisationServlet extends FormServlet {

    private static final String BUNDLE = "identity";

    @EJB
    private transient Organisations organisations;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        UUID id = form.uuid("organisation").orElse(new UUID(0, 0));
        String home = form.link("/my/organisations/" + id);
        if (form.request().getServletPath().equals("/do/my/act-for")) {
            organisations.actFor(OpenSession.current(form.request()), id);
            response.sendRedirect(form.onward("/my"));
            return;
        }
        switch (String.valueOf(form.request().getPathInfo())) {
            case "/create" -> create(form, response);
            case "/claim" -> run(form, response, "identity/my-claim", () -> {
                organisations.claim(id, form.text("evidence"));
                done(form, response, form.link("/my/organisations"), BUNDLE, "claim.sent");
            });
            case "/invite" -> run(form, response, "identity/my-organisation", () -> {
                organisations.invite(id, "owner".equals(form.text("as")), form.text("address"), RegisterServlet.language(form));
                done(form, response, home, BUNDLE, "invited");
            });
            case "/accept" -> accept(form, response);
            default -> change(form, response, id, home);
        }
    }

    private void create(Form form, HttpServletResponse response) throws ServletException, IOException {
        run(form, response, "identity/my-new-organisation", () -> {
            Organisations.Created created = organisations.create(form.code("kind", OrganisationKind.class).orElse(null), form.text("name"), form.text("code"),
                    form.text("region"));
            if (created.there()) {
                response.sendRedirect(form.link("/my/claim?organisation=" + created.organisation().id()));
            } else {
                done(form, response, form.link("/my/organisations/" + created.organisation().id()), BUNDLE, "organisation.created", created.organisation().name());
            }
        });
    }

    private void accept(Form form, HttpServletResponse response) throws IOException {
        try {
            UUID joined = organisations.accept(form.text("key"));
            done(form, response, form.link("/my/organisations/" + joined), BUNDLE, "joined");
        } catch (BusinessException over) {
            refused(form, response, form.link("/my/organisations"), over);
        }
    }

    /** What is one button, and either works or is refused with a sentence. */
    private void change(Form form, HttpServletResponse response, UUID id, String home) throws IOException {
        try {
            switch (String.valueOf(form.request().getPathInfo())) {
                case "/withdraw" -> organisations.withdrawInvitation(id, form.uuid("invitation").orElse(id));
                case "/remove" -> organisations.remove(id, form.number("mandate").orElse(0L));
                case "/hand-over" -> organisations.handOver(id, form.uuid("person").orElse(id));
                case "/take" -> organisations.settleHandover(id, true);
                case "/refuse" -> organisations.settleHandover(id, false);
                case "/leave" -> {
                    organisations.leave(id);
                    done(form, response, form.link("/my/organisations"), BUNDLE, "left");
                    return;
                }
                default -> {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                    return;
                }
            }
            done(form, response, home, BUNDLE, "changed");
        } catch (RefusedException | NotFoundException not) {
            throw not;
        } catch (BusinessException refusal) {
            refused(form, response, home, refusal);
        }
    }

    private interface Work {
        void run() throws ServletException, IOException;
    }

    private static void run(Form form, HttpServletResponse response, String view, Work work) throws ServletException, IOException {
        try {
            work.run();
        } catch (RefusedException | NotFoundException not) {
            throw not;
        } catch (BusinessException refused) {
            again(form, response, view, refused);
        }
    }
}
