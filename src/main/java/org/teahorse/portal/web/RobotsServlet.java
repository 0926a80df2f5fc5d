package org.teahorse.portal.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.teahorse.shared.Settings;

/** Tells crawlers what is worth their time: every page, but not every combination of filters. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter().write("""
                User-agent: *
                Disallow: /staff/
                Disallow: /search?
                Disallow: /en/search?
                Disallow: /api/
                Allow: /

                Sitemap: %s/sitemap.xml
                """.formatted(Settings.publicUrl()));
    }
}
