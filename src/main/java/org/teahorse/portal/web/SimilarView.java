package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.content.RecordHead;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.Hit;

/** What else there is on the subject of a record, where its reader is: asked of the index, so it costs the page no statement. */
@Named("similar")
@RequestScoped
public class SimilarView {

    private static final int SHOWN = 4;

    @EJB
    private CatalogueSearch search;

    /** A page asks several times while it is written. */
    private final Map<String, Shelf> found = new HashMap<>();

    /**
     * Others of a type that share the narrowest topic, without the record itself.
     *
     * @param place the reader's division; null or empty for the record's own
     */
    public Shelf of(RecordHead head, String type, String place) {
        return found.computeIfAbsent(type + head.id(), once -> find(head, type, place));
    }

    private Shelf find(RecordHead head, String type, String place) {
        String topic = head.topics().stream().filter(code -> code.contains(".")).findFirst().or(() -> head.topics().stream().findFirst()).orElse(null);
        if (topic == null) {
            return new Shelf(List.of(), 0, "");
        }
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("type", type);
        asked.put("topic", topic);
        asked.put("place", place == null || place.isEmpty() ? head.region() : place);
        Shelf shelf = Shelf.of(search, asked, SHOWN + 1);
        List<Hit> others = shelf.hits().stream().filter(hit -> hit.id() != head.id()).limit(SHOWN).toList();
        return new Shelf(others, shelf.total(), shelf.address());
    }
}
