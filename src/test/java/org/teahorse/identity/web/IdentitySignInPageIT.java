package org.teahorse.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

/** Signing in, and choosing a password by a link. */
@ExtendWith(RunningServer.class)
class IdentitySignInPageIT {

    private static void fill(Page page, String login, String password) {
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("main button[type=submit]");
    }

    @Test
    void signingInNeedsNoScriptAndLeadsWhereOneWasGoing() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/en/staff/sources");
            assertEquals("Sign in", reader.page().innerText("h1"));
            fill(reader.page(), "nobody-of-that-name", "not the password");
            assertEquals("en", reader.page().getAttribute("html", "lang"));
            assertTrue(reader.page().innerText("[role=alert]").contains("is wrong"));
            assertEquals("nobody-of-that-name", reader.page().inputValue("#login"));
            fill(reader.page(), "admin", "teahorse-demo");
            assertTrue(reader.page().url().endsWith("/en/staff/sources"));
            reader.page().click(".tools button");
            assertTrue(reader.page().url().endsWith("/en"));
            assertEquals(0, reader.page().locator(".tools button").count());
        }
    }

    @Test
    void aLinkThatIsNotGoodSaysSo() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/welcome?link=none");
            reader.page().fill("#password", "a long enough sentence");
            reader.page().fill("#again", "another sentence");
            reader.page().click("main button[type=submit]");
            assertTrue(reader.page().innerText("[role=alert]").contains("不一致"));
            reader.page().fill("#password", "a long enough sentence");
            reader.page().fill("#again", "a long enough sentence");
            reader.page().click("main button[type=submit]");
            assertTrue(reader.page().innerText("[role=alert]").contains("链接无效"));
        }
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertEquals(403, Api.post("/do/sign-in", "application/x-www-form-urlencoded", "login=admin&password=teahorse-demo",
                "Sec-Fetch-Site", "cross-site").statusCode());
    }
}
