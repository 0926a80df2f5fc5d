package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.teahorse.outbox.OutboxCare;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.NotFoundException;

/** Has work that failed tried again at once. */
@WebServlet("/do/console/outbox")
public class OutboxServlet extends FormServlet {

    private static final String PAGE = "/console/jobs";
    private static final String BUNDLE = "console";

    @EJB
    private transient OutboxCare outbox;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        Optional<Long> message = form.number("message");
        if (message.isEmpty()) {
            int due = outbox.retryAll(form.text("topic"));
            done(form, response, form.link(PAGE), BUNDLE, "retried.all", due);
            return;
        }
        try {
            outbox.retry(message.get());
            done(form, response, form.link(PAGE), BUNDLE, "retried");
        } catch (NotFoundException done) {
            refused(form, response, form.link(PAGE), done);
        }
    }
}
