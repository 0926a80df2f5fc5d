package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

@ExtendWith(RunningServer.class)
class PortalHomePageIT {

    @Test
    void oneScreenOfAPhoneShowsTheBoxAndTheDoors() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/");
            Locator doors = reader.page().locator(".doors a");
            assertEquals(4, doors.count());
            for (int door = 0; door < 4; door++) {
                assertTrue(doors.nth(door).boundingBox().y < 740, "door " + door + " begins on the first screen");
            }
        }
    }

    @Test
    void aRegionStaysInTheAddressAndInTheSearch() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/");
            reader.page().selectOption("#region", "530800");
            reader.page().click(".picker button");
            assertTrue(reader.page().url().endsWith("/?region=530800"));
            assertTrue(reader.page().innerText("h1").contains("普洱市"));
            new SearchPage(reader.page()).ask("茶");
            assertTrue(reader.page().url().contains("place=530800"));
        }
    }

    @Test
    void theOtherLanguageShowsTheSamePage() {
        try (Reader reader = Reader.open()) {
            reader.visit("/?region=530800");
            reader.page().click(".tools a[hreflang=en]");
            assertTrue(reader.page().url().endsWith("/en?region=530800"));
            assertEquals("en", reader.page().getAttribute("html", "lang"));
            reader.page().click(".tools a[hreflang=zh-CN]");
            assertTrue(reader.page().url().endsWith("/?region=530800"));
        }
    }

    @Test
    void theKeyboardReachesTheContentAtOnce() {
        try (Reader reader = Reader.open()) {
            reader.visit("/");
            reader.page().keyboard().press("Tab");
            assertEquals("#main", reader.page().evaluate("() => document.activeElement.getAttribute('href')"));
        }
    }
}
