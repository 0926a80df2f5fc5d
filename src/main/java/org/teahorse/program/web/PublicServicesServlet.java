package org.teahorse.program.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.teahorse.program.ProgramSummary;
import org.teahorse.program.Programs;
import org.teahorse.program.PublicServices;
import org.teahorse.shared.Page;

/** All programs as public services after CPSV-AP, page by page: {@code /cpsv.jsonld?page=2}. */
@WebServlet("/cpsv.jsonld")
public class PublicServicesServlet extends HttpServlet {

    private static final int SIZE = 100;

    @EJB
    private transient Programs programs;

    @Inject
    private transient PublicServices services;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page<ProgramSummary> page = programs.page(Page.numberOf(request.getParameter("page")), SIZE);
        response.setContentType("application/ld+json;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=300");
        if (page.number() < page.pages()) {
            response.setHeader("Link", "</cpsv.jsonld?page=" + (page.number() + 1) + ">; rel=\"next\"");
        }
        response.getWriter().write(services.describe(page).toString());
    }
}
