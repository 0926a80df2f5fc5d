package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;

@ExtendWith(RunningServer.class)
class PortalErrorPageIT {

    @Test
    void aPageThatIsNotThereOffersASearch() {
        try (Reader reader = Reader.withoutScript()) {
            assertEquals(404, reader.visit("/nowhere").status());
            new SearchPage(reader.page()).ask("补助");
            assertTrue(new SearchPage(reader.page()).count() > 0);
        }
    }

    @Test
    void aWithdrawnPolicySaysWhatItWas() {
        String title = "演示撤下页面的通知";
        Api.importRows("pages-withdrawn", "{\"externalId\": \"a\", \"title\": \"" + title + "\", \"sourceUrl\": \"https://example.org/a\"}");
        JsonObject policy = Api.search(title, "&internal=true").getJsonArray("hits").getJsonObject(0);
        JsonObject waiting = Api.importBody("pages-withdrawn", BodyPublishers.ofString("{\"externalId\": \"b\", \"title\": \"演示留下的通知\"}"), "?snapshot=true");
        Api.send(Api.request("/api/v1/sources/pages-withdrawn/imports/" + waiting.getString("id") + "/confirm")
                .header("Authorization", "Bearer " + Api.ADMIN).POST(BodyPublishers.noBody()));
        Api.awaitRest("pages-withdrawn", waiting.getString("id"));
        try (Reader reader = Reader.open()) {
            assertEquals(410, reader.visit("/policy/" + policy.getJsonNumber("id").longValue()).status());
            assertTrue(reader.page().innerText("main").contains(title));
            assertTrue(reader.page().isVisible("a[href='https://example.org/a']"));
        }
    }

    @Test
    void anEnglishReaderIsToldInEnglish() {
        try (Reader reader = Reader.open()) {
            reader.visit("/en/nowhere");
            assertEquals("There is no such page", reader.page().innerText("h1"));
        }
    }
}
