package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.teahorse.moderation.Corrections;
import org.teahorse.search.EntryType;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.NotFoundException;

/** The endpoints of two plain forms: a reader says what is wrong, and staff say what was done about it. */
@WebServlet({"/do/wrong", "/do/staff/settle-correction"})
public class CorrectionServlet extends HttpServlet {

    private static final String FORM = "/WEB-INF/views/moderation/wrong.xhtml";

    @EJB
    private transient Corrections corrections;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String prefix = "en".equals(request.getParameter("lang")) ? "/en" : "";
        if (request.getServletPath().equals("/do/wrong")) {
            send(request, response, prefix);
        } else {
            settle(request, response, prefix);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String prefix) throws ServletException, IOException {
        EntryType type = Arrays.stream(EntryType.values()).filter(one -> one.label().equals(request.getParameter("type"))).findFirst().orElse(null);
        UUID token;
        long id;
        try {
            token = UUID.fromString(parameter(request, "token"));
            id = Long.parseLong(parameter(request, "id"));
        } catch (IllegalArgumentException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (type == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Corrections.Sent sent;
        try {
            sent = corrections.send(token, type, id, parameter(request, "message"), request.getParameter("contact"),
                    prefix.isEmpty() ? "zh-CN" : "en", request.getRemoteAddr());
        } catch (NotFoundException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (sent == Corrections.Sent.TAKEN) {
            response.sendRedirect(prefix + "/wrong?type=" + type.label() + "&id=" + id + "&sent=true");
            return;
        }
        request.setAttribute("correctionProblem", sent.name());
        response.setStatus(sent == Corrections.Sent.TOO_MANY ? 429 : HttpServletResponse.SC_BAD_REQUEST);
        request.getRequestDispatcher(FORM).forward(request, response);
    }

    private void settle(HttpServletRequest request, HttpServletResponse response, String prefix) throws IOException {
        String outcome;
        try {
            boolean settled = corrections.settle(Long.parseLong(parameter(request, "id")), "true".equals(request.getParameter("accepted")),
                    request.getParameter("note"));
            outcome = settled ? "settled" : "before";
        } catch (NumberFormatException | NotFoundException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (InvalidInputException refused) {
            outcome = "note";
        }
        response.sendRedirect(prefix + "/staff/corrections?outcome=" + outcome);
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
