package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.teahorse.content.Catalogue;
import org.teahorse.content.RecordHead;
import org.teahorse.region.Region;
import org.teahorse.region.Regions;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchRequest;
import org.teahorse.shared.Settings;
import org.teahorse.shared.Texts;

/**
 * The newest entries of a type as an Atom feed, {@code /feeds/policy.atom} or {@code /feeds/all.atom}, for the whole installation or for
 * {@code ?region=} and everything below it.
 */
@WebServlet("/feeds/*")
public class FeedServlet extends HttpServlet {

    private static final int ENTRIES = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern NAME = Pattern.compile("/([a-z]+)\\.atom");

    @EJB
    private transient CatalogueSearch search;

    @EJB
    private transient Catalogue catalogue;

    @Inject
    private transient Regions regions;

    /** An entry as the index found it, with what its record says. */
    private record Entry(Hit hit, RecordHead head) {
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher name = NAME.matcher(Objects.requireNonNullElse(request.getPathInfo(), ""));
        String label = name.matches() ? name.group(1) : "";
        Optional<EntryType> type = catalogue.types().stream().filter(one -> one.label().equals(label)).findFirst();
        String code = request.getParameter("region");
        Optional<Region> region = regions.find(code);
        if (code != null && region.isEmpty() || type.isEmpty() && !label.equals("all")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        List<Entry> newest = newest(type, region);
        XmlAnswer.send(response, "application/atom+xml", 300, xml -> write(xml, label, region, newest));
    }

    private List<Entry> newest(Optional<EntryType> type, Optional<Region> region) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        type.ifPresent(one -> filters.put(Facet.TYPE, Set.of(one.name())));
        region.ifPresent(one -> filters.put(Facet.REGION, Set.of(one.code())));
        Map<String, List<String>> asked = new HashMap<>();
        filters.forEach((facet, values) -> asked.put(facet.parameter(), List.copyOf(values)));
        asked.put("sort", List.of("newest"));
        asked.put("pageSize", List.of(String.valueOf(ENTRIES)));
        List<Hit> hits = search.search(SearchRequest.of(asked)).hits();
        Map<String, RecordHead> heads = new HashMap<>();
        hits.stream().collect(Collectors.groupingBy(Hit::type, Collectors.mapping(Hit::id, Collectors.toList())))
                .forEach((entry, ids) -> catalogue.heads(entry, ids).forEach(head -> heads.put(entry.address(head.id()), head)));
        return hits.stream().filter(hit -> heads.containsKey(hit.url())).map(hit -> new Entry(hit, heads.get(hit.url()))).toList();
    }

    private static void write(XMLStreamWriter xml, String label, Optional<Region> region, List<Entry> newest) throws XMLStreamException {
        String self = Settings.publicUrl() + "/feeds/" + label + ".atom" + region.map(found -> "?region=" + found.code()).orElse("");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", "zh-CN");
        XmlAnswer.element(xml, "id", self);
        XmlAnswer.element(xml, "title", Texts.of("portal", Locale.SIMPLIFIED_CHINESE, "feed.title." + label,
                List.of(region.map(Region::name).orElse(Texts.of("portal", Locale.SIMPLIFIED_CHINESE, "feed.everywhere", List.of())))));
        XmlAnswer.element(xml, "updated", newest.stream().map(entry -> entry.head().updatedAt()).max(Instant::compareTo).orElse(Instant.EPOCH).toString());
        link(xml, "self", self);
        link(xml, "alternate", Settings.publicUrl() + region.map(found -> "/region/" + found.code()).orElse("/"));
        for (Entry entry : newest) {
            xml.writeStartElement("entry");
            String address = Settings.publicUrl() + entry.hit().url();
            XmlAnswer.element(xml, "id", address);
            XmlAnswer.element(xml, "title", entry.head().title());
            XmlAnswer.element(xml, "updated", entry.head().updatedAt().toString());
            if (entry.hit().labels().date() != null) {
                XmlAnswer.element(xml, "published", entry.hit().labels().date().atStartOfDay(Settings.zone()).toInstant().toString());
            }
            link(xml, "alternate", address);
            xml.writeStartElement("author");
            XmlAnswer.element(xml, "name", entry.hit().labels().issuers().isEmpty() ? entry.head().sourceKey()
                    : String.join("、", entry.hit().labels().issuers()));
            xml.writeEndElement();
            XmlAnswer.element(xml, "summary", Objects.requireNonNullElse(entry.head().summary(), entry.head().title()));
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
