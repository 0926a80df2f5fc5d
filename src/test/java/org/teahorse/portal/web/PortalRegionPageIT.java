package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

/** The pages of one region and of all of them. */
@ExtendWith(RunningServer.class)
class PortalRegionPageIT {

    @Test
    void regionsLeadDownAndUp() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit("/regions");
            reader.page().click("a[href='/region/530800']");
            assertEquals("普洱市", reader.page().innerText("h1"));
            reader.page().click(".counts a[href='/region/530802']");
            assertEquals("思茅区", reader.page().innerText("h1"));
            assertEquals(2, reader.page().locator(".crumbs li").count());
            reader.page().locator(".crumbs a").first().click();
            assertEquals("云南省", reader.page().innerText("h1"));
        }
    }

    @Test
    void aRegionHasItsFeed() {
        assertTrue(Api.get("/region/530800").body().contains("href=\"/feeds/all.atom?region=530800\""));
    }

    @Test
    void aCodeThatNeverWasIsNotFound() {
        assertEquals(404, Api.get("/region/999999").statusCode());
    }
}
