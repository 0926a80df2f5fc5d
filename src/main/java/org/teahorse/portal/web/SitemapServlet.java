package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.teahorse.policy.Policies;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;

/**
 * The sitemap: an index of parts, because one file may name 50 000 addresses at most. {@code ?part=0} holds the standing pages, the
 * parts from 1 on hold policies; each page with its other language.
 */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {

    private static final int PER_PART = 10_000;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @EJB
    private transient Policies policies;

    @Inject
    private transient Regions regions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int part = Page.clamp(request.getParameter("part"), -1, -1, 100_000);
        XmlAnswer.send(response, "application/xml", 3600, xml -> {
            if (part < 0) {
                writeIndex(xml);
            } else {
                writePart(xml, part);
            }
        });
    }

    private void writeIndex(XMLStreamWriter xml) throws XMLStreamException {
        long parts = 1 + (policies.count() + PER_PART - 1) / PER_PART;
        xml.writeStartElement("sitemapindex");
        xml.writeDefaultNamespace(SITEMAP);
        for (int part = 0; part < parts; part++) {
            xml.writeStartElement("sitemap");
            XmlAnswer.element(xml, "loc", Settings.publicUrl() + "/sitemap.xml?part=" + part);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void writePart(XMLStreamWriter xml, int part) throws XMLStreamException {
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(SITEMAP);
        xml.writeNamespace("xhtml", XHTML);
        if (part == 0) {
            for (String path : List.of("/", "/regions", "/sources")) {
                url(xml, path, null);
            }
            for (Region region : regions.all()) {
                if (region.current()) {
                    url(xml, "/region/" + region.code(), null);
                }
            }
        } else {
            for (Policies.Address address : policies.addresses((part - 1) * PER_PART, PER_PART)) {
                url(xml, "/policy/" + address.id(), address.updatedAt());
            }
        }
        xml.writeEndElement();
    }

    private static void url(XMLStreamWriter xml, String path, Instant changed) throws XMLStreamException {
        xml.writeStartElement("url");
        XmlAnswer.element(xml, "loc", Settings.publicUrl() + path);
        if (changed != null) {
            XmlAnswer.element(xml, "lastmod", changed.toString());
        }
        alternate(xml, "zh-CN", path);
        alternate(xml, "en", path.equals("/") ? "/en" : "/en" + path);
        xml.writeEndElement();
    }

    private static void alternate(XMLStreamWriter xml, String language, String path) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", Settings.publicUrl() + path);
    }
}
