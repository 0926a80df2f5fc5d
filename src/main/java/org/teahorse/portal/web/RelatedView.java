package org.teahorse.portal.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.teahorse.content.RecordHead;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.EntryType;
import org.teahorse.search.Hit;

/** What else there is on the subject of a record, where its reader is: asked of the index, so it costs the page no statement. */
@Named("related")
@RequestScoped
public class RelatedView {

    private static final int SHOWN = 6;

    @EJB
    private CatalogueSearch search;

    /** A page asks several times while it is written. */
    private final Map<String, List<Hit>> found = new HashMap<>();

    /**
     * Others on the subject, without the record itself.
     *
     * @param type  of the record, as the addresses of its pages have it
     * @param place the reader's division; null or empty for the record's own
     */
    public List<Hit> of(RecordHead head, String type, String place) {
        return found.computeIfAbsent(type + head.id(), once -> {
            EntryType own = EntryType.valueOf(type.toUpperCase(Locale.ROOT));
            // services to compare with have their own place on the page of a service
            Set<EntryType> wanted = own == EntryType.OFFERING ? EnumSet.complementOf(EnumSet.of(own)) : Set.of();
            return search.related(own, head.id(), wanted, place == null || place.isEmpty() ? head.region() : place, SHOWN).orElse(List.of());
        });
    }
}
