package org.teahorse.search;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.audit.Origin;
import org.teahorse.search.store.CatalogueGeneration;
import org.teahorse.search.store.EntrySearch;

/** Finds published things for everybody. Answers come from the index alone, so there is no transaction and no statement. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogueSearch {

    private static final long NANOS_IN_MS = 1_000_000;

    @Inject
    private EntrySearch search;

    @Inject
    private CatalogueGeneration generation;

    @Inject
    private SearchCounts counts;

    @Inject
    private Origin origin;

    @Inject
    private CurrentActor current;

    /** Never fails for what was typed; see {@link SearchResult#available()} for when the index cannot answer. */
    @PermitAll
    public SearchResult search(SearchRequest request) {
        return search.search(request);
    }

    /** How many hits there are, without facets; empty when the index cannot answer. */
    @PermitAll
    public OptionalLong count(SearchRequest request) {
        return search.count(request);
    }

    /**
     * As {@link #search}, for somebody who asked for it: what became of it is counted, without who it was. Lists on other pages, feeds and
     * previews are not asked for, and staff and machines try things out.
     */
    @PermitAll
    public SearchResult ask(SearchRequest request) {
        long start = System.nanoTime();
        SearchResult result = search.search(request);
        Actor actor = current.get();
        if (actor.kind() == Actor.Kind.VISITOR || actor.kind() == Actor.Kind.PERSON && !actor.staff()) {
            counts.add(request, result, (System.nanoTime() - start) / NANOS_IN_MS, origin.address());
        }
        return result;
    }

    /** What may be meant by text still being typed, at most {@code limit} lines. */
    @PermitAll
    public List<Suggestion> suggest(String typed, int limit) {
        return search.suggest(typed, limit);
    }

    /**
     * Other entries on the subject of one, of several types, without internal documents and copies; none for an entry that is not published,
     * and an empty answer when the index cannot tell.
     *
     * @param types what the others may be; empty for anything
     * @param place code of the region whose entries come first among about equal ones; null or empty for none
     */
    @PermitAll
    public Optional<List<Hit>> related(EntryType type, long id, Set<EntryType> types, String place, int most) {
        return search.related(type, id, types, place, most);
    }

    /** Grows whenever what can be found changes: a validator for pages that show the catalogue. */
    @PermitAll
    public long catalogueGeneration() {
        return generation.current();
    }
}
