package org.teahorse.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.actor.RefusedException;
import org.teahorse.it.Patience;
import org.teahorse.search.CatalogueSearch;
import org.teahorse.search.SearchFigures;
import org.teahorse.search.SearchQuality;
import org.teahorse.search.SearchRecord;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.UnhelpfulText;
import org.teahorse.search.UnhelpfulText.Order;
import org.teahorse.search.store.IndexCare;
import org.teahorse.shared.NotFoundException;

/** What is counted of searches, inside the server: it adds up, is forgotten in time, and is dismissed and taken back. */
@ExtendWith(ArquillianExtension.class)
class SearchQualityIT {

    @EJB
    private Database database;

    @EJB
    private SystemCaller system;

    @EJB
    private StaffCaller administrator;

    @EJB
    private UnmandatedCaller unmandated;

    @EJB
    private CatalogueSearch search;

    @EJB
    private SearchRecord searches;

    @EJB
    private SearchQuality quality;

    @Inject
    private IndexCare care;

    @Deployment
    static WebArchive deployment() {
        return Deployments.teahorse();
    }

    private long number(String scope, String query) {
        return ((Number) database.value(scope, query)).longValue();
    }

    private void writeDown() throws Exception {
        system.call(() -> {
            searches.writeDown();
            return null;
        });
    }

    private SearchFigures figures() throws Exception {
        return administrator.call(() -> quality.figures(7, 0));
    }

    private List<UnhelpfulText> texts(boolean dismissed) throws Exception {
        return administrator.call(() -> quality.texts(7, dismissed, Order.TEXT, 1, 100)).items();
    }

    private void insert(String text, String day, int times) {
        database.update("system", "insert into search_text (kind, text) values ('NOTHING', '" + text + "')");
        database.update("system", "insert into search_text_day select id, " + day + ", " + times + " from search_text where text = '" + text + "'");
    }

    @Test
    void segmentsAreJoinedAtNightWithoutATransaction() {
        Patience.await("the index to answer", () -> search.search(SearchRequest.forText("补贴")).available());
        long before = search.search(SearchRequest.forText("")).total();
        care.joinSegments();
        assertEquals(before, search.search(SearchRequest.forText("")).total());
    }

    @Test
    void twoWritingsAddUp() throws Exception {
        Patience.await("the index to answer", () -> search.search(SearchRequest.forText("补贴")).available());
        writeDown();
        long before = figures().searches();
        for (int round = 1; round <= 2; round++) {
            search.ask(SearchRequest.forText("茶"));
            search.ask(SearchRequest.forText("茶"));
            search.search(SearchRequest.forText("茶"));
            writeDown();
            assertEquals(before + 2 * round, figures().searches());
        }
        assertEquals(figures().searches(), number("system", "select sum(searches) from search_day_time where day > current_date - 7"));
        assertTrue(figures().median() >= 1);
        // what staff and machines try is theirs alone
        administrator.call(() -> search.ask(SearchRequest.forText("茶")));
        writeDown();
        assertEquals(before + 4, figures().searches());
        assertEquals(figures().searches(), administrator.call(() -> quality.days(7)).stream().mapToLong(day -> day.searches()).sum());
    }

    @Test
    void aTextIsDismissedOnceAndTakenBackOnce() throws Exception {
        insert("略过的词", "current_date", 4);
        long id = number("system", "select id from search_text where text = '略过的词'");
        for (int twice = 0; twice < 2; twice++) {
            administrator.call(() -> quality.dismiss(id));
        }
        String acts = "select count(*) from audit_event where target_type = 'search-text' and target_id = '" + id + "' and act = ";
        assertEquals(1, number("system", acts + "'search-text.dismissed'"));
        assertTrue(texts(false).stream().noneMatch(text -> text.id() == id));
        assertNotNull(texts(true).stream().filter(text -> text.id() == id).findFirst().orElseThrow().dismissedAt());
        for (int twice = 0; twice < 2; twice++) {
            administrator.call(() -> quality.restore(id));
        }
        assertEquals(1, number("system", acts + "'search-text.restored'"));
        assertNull(texts(false).stream().filter(text -> text.id() == id).findFirst().orElseThrow().dismissedAt());
        administrator.call(() -> quality.dismiss(id));
        database.update("system", "update search_text set asked_since = asked_since + " + (SearchQuality.ASKED_AGAIN - 1) + " where id = " + id);
        assertTrue(texts(false).stream().noneMatch(text -> text.id() == id));
        database.update("system", "update search_text set asked_since = asked_since + 1 where id = " + id);
        assertTrue(texts(false).stream().anyMatch(text -> text.id() == id), "asked often again, it is shown again");
        assertThrows(NotFoundException.class, () -> administrator.call(() -> quality.dismiss(999_999_999)));
    }

    @Test
    void onlyTheServerWritesAndStaffOnlySettle() {
        insert("墙内的词", "current_date", 3);
        database.update("system", "insert into search_day (day, searches) values (current_date - 300, 5)");
        assertEquals(1, number("region:", "select count(*) from search_text where text = '墙内的词'"));
        assertEquals(0, number("person:" + UUID.randomUUID(), "select count(*) from search_text"));
        assertEquals(0, number(null, "select count(*) from search_day"));
        assertEquals(0, number("region:", "with gone as (delete from search_text where text = '墙内的词' returning 1) select count(*) from gone"));
        assertEquals(0, number("region:", "with more as (update search_day set searches = 6 where day = current_date - 300 returning 1) select count(*) from more"));
        assertThrows(RuntimeException.class, () -> database.update("region:", "insert into search_text (kind, text) values ('NOTHING', '别人的词')"));
        database.update("system", "delete from search_day where day = current_date - 300");
    }

    @Test
    void whoMayNotChangeTheWordsSeesNothingOfIt() {
        assertThrows(RefusedException.class, () -> unmandated.call(() -> quality.figures(7, 0)));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> quality.days(7)));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> quality.texts(7, false, Order.TEXT, 1, 20)));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> quality.restore(1)));
    }

    @Test
    void textsAreForgottenBeforeFigures() throws Exception {
        insert("旧词", "current_date - 91", 3);
        insert("新词", "current_date - 80", 3);
        database.update("system", "insert into search_day (day, searches) values (current_date - 800, 5), (current_date - 700, 5)");
        database.update("system", "insert into search_day_time (day, up_to_ms, searches) values (current_date - 800, 5, 5), (current_date - 700, 5, 5)");
        assertEquals(4, system.call(() -> searches.forget()), "a day of a text, the text, a day, its times");
        assertEquals(0, number("system", "select count(*) from search_text where text = '旧词'"));
        assertEquals(1, number("system", "select count(*) from search_text where text = '新词'"));
        assertEquals(1, number("system", "select count(*) from search_day where searches = 5"));
        database.update("system", "delete from search_day where searches = 5 and day < current_date - 600");
        database.update("system", "delete from search_day_time where day < current_date - 600");
        assertEquals(0, system.call(() -> searches.forget()));
    }

    @Test
    void onlyTheServerWritesAndOnlyTheInstallationReads() throws Exception {
        insert("区内不见", "current_date", 3);
        assertEquals(0, number("region:530000/530800", "select count(*) from search_text where text = '区内不见'"));
        assertEquals(1, number("region:", "select count(*) from search_text where text = '区内不见'"));
        assertThrows(EJBAccessException.class, () -> searches.writeDown());
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> searches.forget()));
        assertThrows(EJBAccessException.class, () -> administrator.call(() -> {
            searches.learn();
            return null;
        }));
        assertThrows(RefusedException.class, () -> unmandated.call(() -> quality.dismiss(1)));
    }
}
