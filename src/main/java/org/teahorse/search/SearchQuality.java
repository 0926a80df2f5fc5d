package org.teahorse.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.search.store.SearchDayStore;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;

/**
 * Shows staff how much the search helps, and which texts it did not help with: for who may change the words of the search, as that is
 * what most often comes of it. Nothing here is about anybody who searched.
 */
@Stateless
@RowScope
@RolesAllowed("staff")
public class SearchQuality {

    /** Texts are forgotten after so many days, which is also the longest period. */
    public static final int DAYS_OF_TEXTS = 90;
    /** A dismissed text that is asked so often again is shown again. */
    public static final int ASKED_AGAIN = SearchDayStore.ASKED_AGAIN;

    private static final String TARGET = "search-text";

    @Inject
    private SearchDayStore store;

    @Inject
    private Access access;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @param days how many, today among them @param back how many days before today they end */
    @RolesAllowed("staff")
    public SearchFigures figures(int days, int back) {
        access.require(Act.CONFIGURE, "");
        LocalDate until = LocalDate.now(clock).minusDays(back);
        return store.figures(until.minusDays(days - 1L), until);
    }

    /** Day by day, today last. */
    @RolesAllowed("staff")
    public List<SearchDay> days(int days) {
        access.require(Act.CONFIGURE, "");
        LocalDate today = LocalDate.now(clock);
        return store.days(today.minusDays(days - 1L), today);
    }

    /** A page that is not there is the last one. @param dismissed whether those are wanted that were dismissed, or the others */
    @RolesAllowed("staff")
    public Page<UnhelpfulText> texts(int days, boolean dismissed, UnhelpfulText.Order order, int number, int size) {
        access.require(Act.CONFIGURE, "");
        LocalDate from = LocalDate.now(clock).minusDays(days - 1L);
        long total = store.count(from, dismissed);
        int page = (int) Math.max(1, Math.min(number, (total + size - 1) / size));
        return new Page<>(store.texts(from, dismissed, order, (page - 1) * size, size), total, page, size);
    }

    /** Nothing is to be done about a text: it stays away until it is asked {@value SearchDayStore#ASKED_AGAIN} times more. Once more changes nothing. */
    @RolesAllowed("staff")
    public UnhelpfulText dismiss(long id) {
        return turn(id, true);
    }

    /** Takes a dismissal back. Once more changes nothing. */
    @RolesAllowed("staff")
    public UnhelpfulText restore(long id) {
        return turn(id, false);
    }

    private UnhelpfulText turn(long id, boolean away) {
        access.require(Act.CONFIGURE, "");
        UnhelpfulText text = store.find(id).orElseThrow(() -> new NotFoundException("record.unknown", String.valueOf(id)));
        if (text.dismissedAt() != null == away) {
            return text;
        }
        store.dismiss(id, away ? Instant.now(clock) : null);
        // without the text: the record of acts outlives it
        JsonObject detail = Json.createObjectBuilder().add("kind", text.kind().name()).build();
        audit.record(away ? "search-text.dismissed" : "search-text.restored", TARGET, String.valueOf(id), detail);
        return text;
    }
}
