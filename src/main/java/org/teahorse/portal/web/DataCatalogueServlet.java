package org.teahorse.portal.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.teahorse.content.Triples;
import org.teahorse.portal.DataCatalogue;

/** The catalogue of this installation's data after DCAT-AP, as JSON-LD and as Turtle. */
@WebServlet({"/catalog.jsonld", "/catalog.ttl"})
public class DataCatalogueServlet extends HttpServlet {

    @Inject
    private transient DataCatalogue catalogue;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean turtle = request.getServletPath().endsWith(".ttl");
        Triples triples = catalogue.describe();
        response.setContentType((turtle ? "text/turtle" : "application/ld+json") + ";charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter().write(turtle ? triples.turtle() : triples.json().toString());
    }
}
