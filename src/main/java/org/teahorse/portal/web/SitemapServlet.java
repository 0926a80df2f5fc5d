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
import org.teahorse.content.Catalogue;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;
import org.teahorse.taxonomy.ValueChain;
import org.teahorse.taxonomy.ValueChains;

/**
 * The sitemap: an index of parts, because one file may name 50 000 addresses at most. Without a type a part holds the standing pages;
 * {@code ?type=policy&part=1} the first policies; each page with its other language.
 */
@WebServlet("/sitemap.xml")
public class SitemapServlet extends HttpServlet {

    private static final int PER_PART = 10_000;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    @EJB
    private transient Catalogue catalogue;

    @Inject
    private transient Regions regions;

    @Inject
    private transient ValueChains chains;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int part = Page.clamp(request.getParameter("part"), -1, -1, 100_000);
        String name = request.getParameter("type");
        EntryType type = catalogue.types().stream().filter(one -> one.label().equals(name)).findFirst().orElse(null);
        if (name != null && (type == null || part < 1)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        XmlAnswer.send(response, "application/xml", 3600, xml -> {
            if (part < 0) {
                writeIndex(xml);
            } else {
                writePart(xml, type, part);
            }
        });
    }

    private void writeIndex(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("sitemapindex");
        xml.writeDefaultNamespace(SITEMAP);
        writePartAddress(xml, "?part=0");
        for (EntryType type : catalogue.types()) {
            long parts = (catalogue.count(type) + PER_PART - 1) / PER_PART;
            for (int part = 1; part <= parts; part++) {
                writePartAddress(xml, "?type=" + type.label() + "&part=" + part);
            }
        }
        xml.writeEndElement();
    }

    private static void writePartAddress(XMLStreamWriter xml, String query) throws XMLStreamException {
        xml.writeStartElement("sitemap");
        XmlAnswer.element(xml, "loc", Settings.publicUrl() + "/sitemap.xml" + query);
        xml.writeEndElement();
    }

    private void writePart(XMLStreamWriter xml, EntryType type, int part) throws XMLStreamException {
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(SITEMAP);
        xml.writeNamespace("xhtml", XHTML);
        if (type == null) {
            for (String path : List.of("/", "/regions", "/industries", "/coverage", "/size-class", "/join", "/about", "/accessibility", "/sources")) {
                url(xml, path, null);
            }
            for (Region region : regions.all()) {
                if (region.current()) {
                    url(xml, "/region/" + region.code(), null);
                }
            }
            for (ValueChain chain : chains.all()) {
                url(xml, "/industry/" + chain.code(), null);
            }
        } else {
            for (Catalogue.Address address : catalogue.addresses(type, (part - 1) * PER_PART, PER_PART)) {
                url(xml, type.address(address.id()), address.updatedAt());
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
