package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.teahorse.identity.SecondFactor;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;

/** The form endpoints of the second factor. */
@WebServlet("/do/my/second-factor/*")
public class SecondFactorServlet extends FormServlet {

    /** Session attribute with codes that are shown once. */
    static final String CODES = "teahorse.recovery";

    @EJB
    private transient SecondFactor factor;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        String address = form.link("/my/second-factor");
        try {
            switch (String.valueOf(form.request().getPathInfo())) {
                case "/begin" -> {
                    factor.begin();
                    response.sendRedirect(address);
                }
                case "/confirm" -> show(form, response, address, factor.confirm(form.text("code"), OpenSession.current(form.request())));
                case "/renew" -> show(form, response, address, factor.renewCodes(form.text("code")));
                case "/remove" -> {
                    factor.remove(form.text("code"));
                    done(form, response, address, "identity", "factor.removed");
                }
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (BusinessException refused) {
            again(form, response, "identity/my-second-factor", refused);
        }
    }

    private static void show(Form form, HttpServletResponse response, String address, List<String> codes) throws IOException {
        form.request().getSession().setAttribute(CODES, new ArrayList<>(codes));
        response.sendRedirect(address);
    }
}
