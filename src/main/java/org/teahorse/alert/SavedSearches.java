package org.teahorse.alert;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.alert.domain.KeptRequest;
import org.teahorse.alert.store.SavedSearchStore;
import org.teahorse.audit.Audit;
import org.teahorse.region.Regions;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchWords;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.InvalidInputException.Problem;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;
import org.teahorse.taxonomy.Taxonomy;

/**
 * The searches people keep. Everybody has their own and nobody sees another's: everything is found by the caller's id, and row security
 * says the same once more. What somebody searches for stands in no other place: the record of acts has the number of the search alone.
 */
@Stateless
@RowScope
@RolesAllowed("member")
public class SavedSearches {

    /** More would be no list that anybody reads. */
    public static final int MOST = 100;
    public static final int LONGEST_NAME = 80;
    /** Beyond this there are dozens of filters, and browsers and servers on the way cut addresses off. */
    private static final int LONGEST_QUERY = 4_000;
    private static final int PAGE = 20;

    @Inject
    private SavedSearchStore store;

    @EJB
    private CatalogueSearch search;

    @Inject
    private Regions regions;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The order of the list. */
    public enum Order { NEWEST, NAME }

    /** What would be kept of a request. @param before the search that asks for the same already; null for none */
    public record Draft(SearchRequest request, SavedSearch before) {
    }

    /** What became of saving. @param before whether it was there already, under the name it has */
    public record Saved(SavedSearch search, boolean before) {
    }

    /** The caller's searches; a page that is not there is the last one. */
    @RolesAllowed("member")
    public Page<SavedSearch> list(Order order, int number) {
        long total = store.count(me());
        int page = Math.max(1, Math.min(number, (int) ((total + PAGE - 1) / PAGE)));
        return new Page<>(store.page(me(), order, (page - 1) * PAGE, PAGE), total, page, PAGE);
    }

    /** @throws NotFoundException also for another's */
    @RolesAllowed("member")
    public SavedSearch find(long id) {
        return store.find(me(), id).orElseThrow(() -> unknown(id));
    }

    /** What would be kept of a request: nothing unknown, nothing outdated, no page. */
    @RolesAllowed("member")
    public Draft draft(SearchRequest asked) {
        SearchRequest kept = kept(asked);
        return new Draft(kept, store.same(me(), kept.query()).orElse(null));
    }

    /**
     * Keeps a search. Safe to repeat: whoever keeps the same already keeps it once, under its old name.
     *
     * @throws InvalidInputException for a name that is missing or too long
     * @throws BusinessException     when there are too many already, or the search is too long
     */
    @RolesAllowed("member")
    public Saved save(String name, SearchRequest asked) {
        SearchRequest kept = kept(asked);
        String query = kept.query();
        // two at once must neither both be the hundredth nor both be new
        store.lock(me());
        SavedSearch before = store.same(me(), query).orElse(null);
        if (before != null) {
            return new Saved(before, true);
        }
        String called = named(name);
        if (query.length() > LONGEST_QUERY) {
            throw new BusinessException("saved-search.long");
        }
        if (store.count(me()) >= MOST) {
            throw new BusinessException("saved-search.many", MOST);
        }
        long id = store.insert(me(), called, query, clock.instant());
        look(id, kept);
        audit("saved-search.kept", id);
        return new Saved(find(id), false);
    }

    /** @throws InvalidInputException for a name that is missing or too long @throws NotFoundException also for another's */
    @RolesAllowed("member")
    public void rename(long id, String name) {
        SavedSearch search = find(id);
        String called = named(name);
        if (!search.name().equals(called)) {
            store.rename(me(), id, called);
            audit("saved-search.renamed", id);
        }
    }

    /** @return what it was called @throws NotFoundException also for another's */
    @RolesAllowed("member")
    public String remove(long id) {
        String name = store.remove(me(), id).orElseThrow(() -> unknown(id));
        audit("saved-search.removed", id);
        return name;
    }

    /** Notes that the caller looks at it now, and how much it finds; nothing when the index cannot tell. @throws NotFoundException also for another's */
    @RolesAllowed("member")
    public SavedSearch open(long id) {
        SavedSearch opened = find(id);
        if (look(id, opened.request())) {
            audit("saved-search.opened", id);
        }
        return opened;
    }

    private boolean look(long id, SearchRequest asked) {
        OptionalLong found = search.count(asked);
        found.ifPresent(count -> store.looked(me(), id, count, clock.instant()));
        return found.isPresent();
    }

    private SearchRequest kept(SearchRequest asked) {
        return KeptRequest.of(asked, new SearchWords(regions, taxonomy, Locale.SIMPLIFIED_CHINESE)::knows);
    }

    private static String named(String typed) {
        String name = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        if (name.isEmpty()) {
            throw new InvalidInputException(List.of(Problem.of("name", "saved-search.unnamed")));
        }
        if (name.length() > LONGEST_NAME) {
            throw new InvalidInputException(List.of(Problem.of("name", "saved-search.name", LONGEST_NAME)));
        }
        return name;
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("record.unknown", id);
    }

    private UUID me() {
        return current.get().person();
    }

    private void audit(String act, long id) {
        audit.record(act, "saved-search", String.valueOf(id), Json.createObjectBuilder().build());
    }
}
