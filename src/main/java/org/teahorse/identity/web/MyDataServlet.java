package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.json.JsonObject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.Codes;
import org.teahorse.identity.MyData;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;

/** The form endpoints by which people take their data away, and close their account. */
@WebServlet("/do/my/data/*")
public class MyDataServlet extends FormServlet {

    private static final String VIEW = "identity/my-data";

    @EJB
    private transient MyData data;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        try {
            switch (String.valueOf(form.request().getPathInfo())) {
                case "/download" -> download(response);
                case "/code" -> {
                    UUID token = form.uuid("token").orElseGet(UUID::randomUUID);
                    data.beginClose(token, RegisterServlet.language(form), form.request().getRemoteAddr());
                    response.sendRedirect(form.link("/my/data?request=" + token));
                }
                case "/close" -> close(form, response);
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (BusinessException refused) {
            unlessFinal(refused);
            again(form, response, VIEW, refused);
        }
    }

    private void download(HttpServletResponse response) throws IOException {
        JsonObject all = data.export();
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"teahorse-my-data.json\"");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(all.toString());
    }

    private void close(Form form, HttpServletResponse response) throws ServletException, IOException {
        Codes.Taken taken = data.close(form.raw("password"), form.uuid("request").orElse(new UUID(0, 0)), form.text("code"),
                OpenSession.current(form.request()));
        if (taken == Codes.Taken.RIGHT) {
            form.request().getSession().invalidate();
            response.sendRedirect(form.link("/sign-in?after=closed"));
        } else {
            again(form, response, VIEW, List.of(RegisterServlet.problem(taken)));
        }
    }
}
