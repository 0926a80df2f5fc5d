package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

@ExtendWith(RunningServer.class)
class PortalSearchPageIT {

    @Test
    void searchingFilteringAndOpeningNeedNoScript() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/");
            SearchPage search = new SearchPage(reader.page()).ask("补助");
            long all = search.count();
            assertTrue(all > 1);
            search.openFilters().filter("validity", "IN_FORCE");
            assertTrue(search.count() < all);
            assertTrue(reader.page().url().contains("q=%E8%A1%A5%E5%8A%A9"), "the words stay");
            assertEquals(1, search.chips().size());
            search.removeFilter();
            assertEquals(all, search.count());
            search.openFirst();
            assertTrue(reader.page().url().matches(".*/(policy|program|call)/\\d+"));
            assertEquals(0, reader.cookies());
        }
    }

    @Test
    void whatWasUnderstoodCanBeLeftOutAndReadAgainWithoutScript() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/");
            SearchPage search = new SearchPage(reader.page()).ask("普洱 2026年 补助");
            assertEquals(3, search.readings().count());
            search.readings().filter(new Locator.FilterOptions().setHasText("2026")).click();
            assertEquals(2, search.readings().count());
            assertTrue(reader.page().url().contains("ignore=year%3A2026%E5%B9%B4"), reader.page().url());
            assertEquals(1, search.chips().size());
            search.removeFilter();
            assertEquals(3, search.readings().count());
        }
    }

    @Test
    void suggestionsAreChosenByKeyboard() {
        try (Reader reader = Reader.open()) {
            reader.visit("/");
            SearchPage search = new SearchPage(reader.page());
            reader.page().click("#q");
            reader.page().keyboard().type("房租");
            search.suggestions().first().waitFor();
            assertEquals("true", reader.page().getAttribute("#q", "aria-expanded"));
            reader.page().keyboard().press("ArrowDown");
            assertEquals("q-suggestions-0", reader.page().getAttribute("#q", "aria-activedescendant"));
            reader.page().keyboard().press("Escape");
            assertEquals("false", reader.page().getAttribute("#q", "aria-expanded"));
            reader.page().keyboard().press("ArrowDown");
            reader.page().keyboard().press("ArrowDown");
            String before = reader.page().url();
            reader.page().keyboard().press("Enter");
            reader.page().waitForURL(url -> !url.equals(before));
            assertEquals(List.of(), reader.complaints());
        }
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        try (Reader reader = Reader.open()) {
            reader.visit("/search?q=zzzqqq&region=530800");
            assertEquals(0, new SearchPage(reader.page()).count());
            assertTrue(reader.page().isVisible(".nothing a[href='/region/530800']"));
        }
    }

    @Test
    void filtersThatLeaveNothingAreOffered() {
        try (Reader reader = Reader.open()) {
            reader.visit("/search?q=" + Api.encode("房租与云服务补助管理办法") + "&year=1901");
            reader.page().locator(".nothing a").first().click();
            assertTrue(new SearchPage(reader.page()).count() > 0);
        }
    }

    @Test
    void pagesAreLinkedBothWays() {
        try (Reader reader = Reader.open()) {
            reader.visit("/search?pageSize=5");
            List<String> first = new SearchPage(reader.page()).titles();
            String address = reader.page().url();
            reader.page().click(".pager a[rel=next]");
            // a click does not wait for the page that it leads to
            reader.page().waitForURL(next -> !next.equals(address));
            String second = reader.page().url();
            assertNotEquals(first, new SearchPage(reader.page()).titles());
            reader.page().click(".pager a[rel=prev]");
            reader.page().waitForURL(before -> !before.equals(second));
            assertEquals(first, new SearchPage(reader.page()).titles());
        }
    }

    @Test
    void whatIsTypedIsNeverMarkup() {
        String body = Api.get("/search?q=" + Api.encode("<script>alert(1)</script>\"'><b>补助")).body();
        assertFalse(body.contains("<script>alert"));
        assertFalse(body.contains("<b>"));
    }

    @Test
    void anAddressTypedByHandNeverFails() {
        assertEquals(200, Api.get("/search?page=abc&pageSize=-1&sort=x&region=%3C&level=&year=,,").statusCode());
    }
}
