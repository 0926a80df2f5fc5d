package org.teahorse.policy.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

@ExtendWith(RunningServer.class)
class PolicyDetailPageIT {

    private static String address() {
        return Api.search("房租与云服务补助管理办法", "").getJsonArray("hits").getJsonObject(0).getString("url").replace(RunningServer.baseUrl(), "");
    }

    @Test
    void everyArticleHasAnAddress() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit(address() + "#art-5");
            Page page = reader.page();
            assertTrue(page.locator("#art-5").boundingBox().y < 200, "the address leads to the article");
            assertEquals("#art-5", page.getAttribute("#art-5 .permalink", "href"));
        }
    }

    @Test
    void theTableOfContentsLeadsIntoTheText() {
        try (Reader reader = Reader.open()) {
            reader.visit(address());
            reader.page().click(".contents a[href='#art-9']");
            assertTrue(reader.page().url().endsWith("#art-9"));
            assertTrue(reader.complaints().isEmpty());
        }
    }

    @Test
    void whatItsStateRestsOnIsShown() {
        try (Reader reader = Reader.open()) {
            reader.visit(address());
            String stripe = reader.page().innerText(".stripe");
            assertTrue(stripe.contains("有效") && stripe.contains("依据") && stripe.contains("有效期5年"), stripe);
            assertTrue(reader.page().innerText(".record-head").contains("演示"), "demonstration content is marked");
        }
    }

    @Test
    void valuesReadFromTheTextShowTheirWords() {
        try (Reader reader = Reader.withoutScript()) {
            reader.visit(address());
            reader.page().locator("details.read summary").first().click();
            assertFalse(reader.page().locator("details.read[open] q").first().innerText().isBlank());
        }
    }

    @Test
    void machinesReadTheSameFacts() {
        String body = Api.get(address()).body();
        String data = body.substring(body.indexOf("application/ld+json"));
        assertTrue(data.substring(0, data.indexOf("</script>")).contains("\"@type\":\"Legislation\""));
    }

    @Test
    void aTitleCannotLeaveItsData() {
        Api.importRows("pages-script", "{\"externalId\": \"x\", \"title\": \"演示</script><script>alert(1)</script>的通知\"}");
        long id = Api.search("演示 alert", "&internal=true").getJsonArray("hits").stream().map(hit -> hit.asJsonObject())
                .filter(hit -> hit.getString("title").contains("alert")).findFirst().orElseThrow().getJsonNumber("id").longValue();
        assertFalse(Api.get("/policy/" + id).body().contains("<script>alert"));
        assertFalse(Api.get("/search?q=alert&internal=true").body().contains("<script>alert"));
    }

    @Test
    void paperShowsTheTextAndNothingElse() {
        try (Reader reader = Reader.open()) {
            reader.visit(address());
            reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertFalse(reader.page().isVisible(".top"));
            assertFalse(reader.page().isVisible(".contents"));
            assertTrue(reader.page().isVisible("#art-5"));
        }
    }
}
