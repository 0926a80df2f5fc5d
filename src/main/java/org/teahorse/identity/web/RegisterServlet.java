package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.Codes;
import org.teahorse.identity.PasswordReset;
import org.teahorse.identity.Registration;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;
import org.teahorse.shared.InvalidInputException.Problem;

/** The form endpoints of people who are not signed in: an account, or a new password for one. */
@WebServlet({"/do/register", "/do/register/confirm", "/do/reset", "/do/reset/confirm"})
public class RegisterServlet extends FormServlet {

    @EJB
    private transient Registration registration;

    @EJB
    private transient PasswordReset reset;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        String path = form.request().getServletPath();
        // the view bears the name of the step
        String view = "identity/" + path.substring("/do/".length()).replace('/', '-');
        try {
            switch (path) {
                case "/do/register" -> {
                    UUID token = form.uuid("token").orElseGet(UUID::randomUUID);
                    registration.begin(token, form.text("address"), language(form), form.request().getRemoteAddr(), form.from().orElse(""));
                    response.sendRedirect(form.link("/register/confirm?request=" + token) + from(form));
                }
                case "/do/register/confirm" -> register(form, response, view);
                case "/do/reset" -> {
                    UUID token = form.uuid("token").orElseGet(UUID::randomUUID);
                    reset.begin(token, form.text("address"), language(form), form.request().getRemoteAddr());
                    response.sendRedirect(form.link("/reset/confirm?request=" + token));
                }
                default -> {
                    Codes.Taken taken = reset.finish(request(form), form.text("code"), form.raw("password"));
                    if (taken == Codes.Taken.RIGHT) {
                        response.sendRedirect(form.link("/sign-in?after=password"));
                    } else {
                        again(form, response, view, List.of(problem(taken)));
                    }
                }
            }
        } catch (BusinessException refused) {
            again(form, response, view, refused);
        }
    }

    private void register(Form form, HttpServletResponse response, String view) throws ServletException, IOException {
        HttpServletRequest request = form.request();
        Registration.Outcome outcome = registration.finish(request(form), form.text("code"), form.text("name"), form.raw("password"), language(form),
                request.getHeader("User-Agent"), request.getRemoteAddr());
        switch (outcome.taken()) {
            case RIGHT -> {
                OpenSession.begin(request, outcome.session());
                response.sendRedirect(form.onward("/my"));
            }
            // the same form once more: what it was for is done
            case USED -> response.sendRedirect(form.link("/sign-in?after=registered") + from(form));
            default -> again(form, response, view, List.of(problem(outcome.taken())));
        }
    }

    /** What led here goes along, such as the invitation somebody registers for. */
    private static String from(Form form) {
        return form.from().map(address -> "&from=" + URLEncoder.encode(address, StandardCharsets.UTF_8)).orElse("");
    }

    private static UUID request(Form form) {
        return form.uuid("request").orElse(new UUID(0, 0));
    }

    static Problem problem(Codes.Taken taken) {
        return Problem.of("code", taken == Codes.Taken.WRONG ? "code.wrong" : "code.over");
    }

    static String language(Form form) {
        return form.english() ? "en" : "zh-CN";
    }
}
