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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.teahorse.policy.Policies;
import org.teahorse.policy.PolicySummary;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;

/** The newest policies as an Atom feed, for the whole installation or for {@code ?region=} and everything below it. */
@WebServlet("/feeds/policy.atom")
public class FeedServlet extends HttpServlet {

    private static final int ENTRIES = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @EJB
    private transient Policies policies;

    @Inject
    private transient Regions regions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String code = request.getParameter("region");
        Optional<Region> region = regions.find(code);
        if (code != null && region.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<PolicySummary> newest = policies.newest(region.map(Region::path).orElse(""), ENTRIES);
        XmlAnswer.send(response, "application/atom+xml", 300, xml -> write(xml, region, newest));
    }

    private static void write(XMLStreamWriter xml, Optional<Region> region, List<PolicySummary> newest) throws XMLStreamException {
        String self = Settings.publicUrl() + "/feeds/policy.atom" + region.map(found -> "?region=" + found.code()).orElse("");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "zh-CN");
        XmlAnswer.element(xml, "id", self);
        XmlAnswer.element(xml, "title", Texts.of("portal", Locale.SIMPLIFIED_CHINESE, "feed.title",
                List.of(region.map(Region::name).orElse(Texts.of("portal", Locale.SIMPLIFIED_CHINESE, "feed.everywhere", List.of())))));
        XmlAnswer.element(xml, "updated", newest.stream().map(PolicySummary::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH).toString());
        link(xml, "self", self);
        link(xml, "alternate", Settings.publicUrl() + region.map(found -> "/region/" + found.code()).orElse("/"));
        for (PolicySummary policy : newest) {
            xml.writeStartElement("entry");
            String address = Settings.publicUrl() + "/policy/" + policy.id();
            XmlAnswer.element(xml, "id", address);
            XmlAnswer.element(xml, "title", policy.title());
            XmlAnswer.element(xml, "updated", policy.updatedAt().toString());
            XmlAnswer.element(xml, "published", policy.day().atStartOfDay(Settings.zone()).toInstant().toString());
            link(xml, "alternate", address);
            xml.writeStartElement("author");
            XmlAnswer.element(xml, "name", policy.issuers().isEmpty() ? policy.sourceKey() : String.join("、", policy.issuers()));
            xml.writeEndElement();
            XmlAnswer.element(xml, "summary", Objects.requireNonNullElse(policy.summary(), Objects.requireNonNullElse(policy.documentNumber(), policy.title())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
