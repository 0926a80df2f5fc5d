package org.teahorse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Reader;
import org.teahorse.it.RunningServer;
import com.microsoft.playwright.Page;

/** What the pages of places, chains, sizes, coverage and corrections answer, and what they refuse. */
@ExtendWith(RunningServer.class)
class PlacesHttpIT {

    private static List<String> classes(String query) {
        return Api.json(Api.get("/api/v1/size-class?" + query)).asJsonObject().getJsonArray("classes").stream()
                .map(value -> ((JsonString) value).getString()).toList();
    }

    @Test
    void sizesFollowTheOfficialTable() {
        assertEquals(List.of("SMALL"), classes("industry=C1530&employees=5000&revenue=1999"), "all numbers of a class must be reached");
        assertEquals(List.of("LARGE"), classes("industry=1530&employees=1000&revenue=40000"));
        assertEquals(List.of("MEDIUM"), classes("industry=59&employees=150&revenue=1000"), "warehousing from 100 persons on");
        assertEquals(List.of("MEDIUM"), classes("industry=63&employees=100&revenue=10000"), "no gap between 10 000 and 100 000");
        assertEquals(List.of("MICRO"), classes("industry=1530&employees=12&revenue=280"));
        assertEquals(List.of("SMALL"), classes("industry=0164&revenue=280"));
        assertEquals(List.of("MICRO", "SMALL"), classes("industry=1530&employees=20"), "a missing number leaves more than one class");
        assertEquals(List.of("SMALL"), classes("industry=L&employees=10&assets=100"));
        for (String wrong : List.of("industry=J66&employees=5", "industry=9999", "industry=1530&employees=-1", "industry=1530&revenue=abc", "")) {
            assertEquals(400, Api.get("/api/v1/size-class?" + wrong).statusCode(), wrong);
        }
    }

    @Test
    void aCountyPageShowsWhatAppliesThereAndNotItsNeighbours() {
        String menglian = Api.get("/region/530827").body();
        assertTrue(menglian.contains("孟连"));
        JsonArray hits = Api.search("", "&place=530827&type=program&pageSize=100").getJsonArray("hits");
        assertTrue(hits.size() > 10);
        for (JsonValue hit : hits) {
            JsonArray areas = hit.asJsonObject().getJsonArray("areas");
            assertTrue(areas == null || areas.isEmpty() || areas.toString().matches(".*\"(530827|530800|530000)\".*"), hit.toString());
        }
    }

    @Test
    void coverageCountsWhatIsThereAndNamesWhatIsNot() {
        assertEquals(200, Api.get("/coverage").statusCode());
        HttpResponse<String> coverage = Api.get("/coverage?region=530800");
        assertTrue(coverage.body().contains("class=\"hole\""), "a young catalogue has holes");
        assertEquals(200, Api.get("/en/coverage?region=530800").statusCode());
        assertEquals(404, Api.get("/coverage?region=999999").statusCode());
        assertEquals(404, Api.get("/industry/nothing").statusCode());
    }

    @Test
    void aCorrectionIsTakenOnceAndReadByStaffOnly() {
        long id = Api.search("", "&type=program").getJsonArray("hits").getJsonObject(0).getInt("id");
        String token = UUID.randomUUID().toString();
        String form = "type=program&id=" + id + "&token=" + token + "&contact=&message=" + Api.encode("电话号码不对，请核对 " + token);
        assertEquals(302, post("/do/wrong", form).statusCode());
        assertEquals(302, post("/do/wrong", form).statusCode(), "safe to repeat");
        assertEquals(400, post("/do/wrong", "type=program&id=" + id + "&token=" + UUID.randomUUID() + "&message=x").statusCode());
        assertEquals(404, post("/do/wrong", "type=program&id=999999999&token=" + UUID.randomUUID() + "&message=abcdef").statusCode());
        HttpResponse<String> expired = post("/do/wrong", "type=program&id=" + id + "&token=no-token&message=abcdef");
        assertEquals(400, expired.statusCode());
        assertTrue(expired.body().contains("class=\"brand\""), "a page of ours, not the server's");
        assertEquals(400, post("/do/wrong", "type=unicorn&id=1&token=" + UUID.randomUUID() + "&message=abcdef").statusCode());
        assertEquals(403, Api.send(Api.request("/do/wrong").header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString(form))).statusCode());
        assertTrue(Set.of(302, 401, 403).contains(Api.get("/staff/corrections").statusCode()));
        try (Reader reader = Reader.open()) {
            reader.signIn();
            reader.visit("/staff/corrections");
            assertEquals(1, reader.page().getByText(token).count());
            reader.page().locator("li", new Page.LocatorOptions().setHasText(token)).locator("summary").click();
            reader.page().locator("li", new Page.LocatorOptions().setHasText(token)).locator("textarea").fill("已改正");
            reader.page().locator("li", new Page.LocatorOptions().setHasText(token)).locator("button[value=true]").click();
            reader.visit("/staff/corrections?settled=true");
            assertEquals(1, reader.page().getByText(token).count());
        }
        int status = 0;
        for (int i = 0; i < 15 && status != 429; i++) {
            status = post("/do/wrong", "type=program&id=" + id + "&token=" + UUID.randomUUID() + "&message=" + Api.encode("地址不对了 " + i)).statusCode();
        }
        assertEquals(429, status, "floods are held off");
    }

    private static HttpResponse<String> post(String path, String form) {
        return Api.post(path, "application/x-www-form-urlencoded", form, "Sec-Fetch-Site", "same-origin");
    }
}
