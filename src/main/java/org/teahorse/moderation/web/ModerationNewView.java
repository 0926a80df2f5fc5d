package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.teahorse.actor.Act;
import org.teahorse.content.Catalogue;
import org.teahorse.content.RecordHead;
import org.teahorse.region.Region;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.EntryType;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchRequest;
import org.teahorse.shared.NotFoundException;

/** Where a member of staff begins something: a new record, another version of one, or the local form of a higher level's. */
@Named
@RequestScoped
public class ModerationNewView {

    private static final List<EntryType> TYPES = List.of(EntryType.POLICY, EntryType.PROGRAM, EntryType.CALL, EntryType.RESULT, EntryType.OFFICE);
    private static final Map<EntryType, EntryType> PARENTS = Map.of(EntryType.CALL, EntryType.PROGRAM, EntryType.RESULT, EntryType.CALL);

    @EJB
    private Catalogue catalogue;

    @EJB
    private CatalogueSearch search;

    @Inject
    private OwnPlaces places;

    @Inject
    private FacesContext faces;

    private String type;
    private String id;
    private EntryType entry;
    private RecordHead record;

    /** Something a new record can belong to. @param reference source and id, as fields name it */
    public record Parent(String reference, String title) {
    }

    public void load() throws IOException {
        entry = Arrays.stream(EntryType.values()).filter(one -> one.label().equals(type)).findFirst().orElse(EntryType.POLICY);
        if (id != null) {
            try {
                record = catalogue.head(entry, Long.parseLong(id));
            } catch (NumberFormatException | NotFoundException unknown) {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
                faces.responseComplete();
            }
        }
    }

    public List<EntryType> getTypes() {
        return TYPES;
    }

    public EntryType getEntry() {
        return entry;
    }

    /** The record to change or to localise; null for a new one. */
    public RecordHead getRecord() {
        return record;
    }

    /** Whether the reader may change the record itself. */
    public boolean isChangeable() {
        return places.includes(Act.EDIT_CONTENT, record.regionPath());
    }

    /** The divisions the reader writes for. */
    public List<Region> getPlaces() {
        return places.of(Act.EDIT_CONTENT);
    }

    /** Those of them below the record's own, where a lower level can make its own form of it. */
    public List<Region> getBelow() {
        return entry != EntryType.PROGRAM && entry != EntryType.CALL ? List.of() : getPlaces().stream()
                .filter(place -> record.regionPath().isEmpty() || place.path().startsWith(record.regionPath() + "/")).toList();
    }

    /** Whether a record of the type belongs to another: a call to a program, a result to a call. */
    public boolean isDependent() {
        return PARENTS.containsKey(entry);
    }

    /** What it can belong to, where the reader writes. */
    public List<Parent> getParents() {
        EntryType above = PARENTS.get(entry);
        String place = getPlaces().isEmpty() ? "" : getPlaces().get(0).code();
        List<Long> ids = search.search(SearchRequest.of(Map.of("type", List.of(above.label()), "place", List.of(place), "pageSize", List.of("100"))))
                .hits().stream().map(Hit::id).toList();
        return ids.isEmpty() ? List.of() : catalogue.heads(above, ids).stream()
                .map(head -> new Parent(head.sourceKey() + "/" + head.externalId(), head.title())).toList();
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
