package org.teahorse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/** The read API, the feeds and what crawlers ask for. */
@ExtendWith(RunningServer.class)
class ApiHttpIT {

    private static final List<String> STRANGE = List.of("?page=abc", "?page=-1", "?page=99999999999", "?pageSize=0", "?pageSize=1000000",
            "?q=%22unbalanced", "?q=*", "?q=%3F%2A~%5E%3A%2F%5C", "?q=AND+OR+NOT+(", "?q=%F0%9F%8D%B5", "?q=%00%01%1F",
            "?region=zzz", "?topic=nonsense", "?year=abcd", "?sort=sideways", "?level=floor", "?nosuch=1", "?q=" + "%E8%8C%B6".repeat(700));

    @BeforeAll
    static void demonstrationIsIn() {
        Api.awaitDemonstration();
    }

    @Test
    void whateverIsAskedSearchAnswers() {
        for (String query : STRANGE) {
            HttpResponse<String> answer = Api.get("/api/v1/search" + query);
            assertEquals(200, answer.statusCode(), query);
            assertTrue(Api.json(answer).asJsonObject().containsKey("total"), query);
            assertEquals(200, Api.get("/api/v1/suggest" + query).statusCode(), query);
        }
    }

    @Test
    void documentNumbersAreFoundHoweverTyped() {
        for (String typed : List.of("云政发〔2022〕9号", "云政发[2022]9号", "云政发(2022)9号", "云政发（2022）9号", "云政发【2022】9号",
                "云政发2022 9号", "云政发２０２２年第９号", "云政发2022第9")) {
            JsonObject result = Api.search(typed, "");
            assertEquals("云政发〔2022〕9号", result.getJsonArray("hits").getJsonObject(0).getJsonArray("numbers").getString(0), typed);
        }
    }

    @Test
    void clausesAreFoundWithALinkToThem() {
        JsonObject hit = Api.search("没有抵押贷款 担保费率", "&level=clause").getJsonArray("hits").getJsonObject(0);
        assertTrue(hit.getString("url").contains("#"), hit.toString());
        assertEquals(hit.getString("url").substring(hit.getString("url").indexOf('#') + 1), hit.getJsonObject("clause").getString("anchor"));
    }

    @Test
    void unknownThingsAreProblemsWithWords() {
        HttpResponse<String> missing = Api.get("/api/v1/policies/999999999", "Accept-Language", "en");
        assertEquals(404, missing.statusCode());
        assertTrue(missing.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        assertTrue(Api.json(missing).asJsonObject().getString("detail").startsWith("There is no record"));
        assertEquals(404, Api.get("/api/v1/policies/abc").statusCode());
        assertEquals(404, Api.get("/api/v1/nothing").statusCode());
        assertEquals(400, Api.get("/api/v1/policies?updatedSince=yesterday").statusCode());
        assertEquals(400, Api.get("/api/v1/policies?updatedSince=2020-01-01&after=zzz").statusCode());
    }

    @Test
    void malformedBodiesAreRefusedAsSuch() {
        HttpResponse<String> refused = Api.declare("it-malformed", "{\"name\": ");
        assertEquals(400, refused.statusCode());
        assertEquals(400, Api.declare("it-malformed", "[]").statusCode());
        assertEquals(415, Api.send(Api.request("/api/v1/sources/it-malformed").header("Authorization", "Bearer " + Api.ADMIN)
                .header("Content-Type", "text/plain").PUT(BodyPublishers.ofString("x"))).statusCode());
    }

    @Test
    void referenceDataAreComplete() {
        assertEquals(150, Api.json(Api.get("/api/v1/regions")).asJsonArray().size());
        assertEquals(1971, Api.json(Api.get("/api/v1/industries")).asJsonArray().size());
        assertTrue(Api.json(Api.get("/api/v1/topics")).asJsonArray().size() > 100);
    }

    @Test
    void crawlersAndReadersOfFeedsAreServed() {
        assertTrue(Api.get("/robots.txt").body().contains("Sitemap: " + RunningServer.baseUrl() + "/sitemap.xml"));
        String index = Api.get("/sitemap.xml").body();
        for (String type : List.of("policy", "program", "call", "result", "office", "provider", "offering")) {
            assertTrue(index.contains("/sitemap.xml?type=" + type + "&amp;part=1"), type);
            assertTrue(Api.get("/sitemap.xml?type=" + type + "&part=1").body().contains(RunningServer.baseUrl() + "/" + type + "/"), type);
            assertTrue(Api.get("/feeds/" + type + ".atom").body().contains("<entry>"), type);
        }
        assertTrue(Api.get("/sitemap.xml?part=0").body().contains("/industry/tea"));
        assertEquals(404, Api.get("/sitemap.xml?type=unicorn&part=1").statusCode());
        assertEquals(404, Api.get("/feeds/unicorn.atom").statusCode());
        HttpResponse<String> feed = Api.get("/feeds/policy.atom");
        assertTrue(feed.headers().firstValue("Content-Type").orElse("").startsWith("application/atom+xml"));
        assertTrue(feed.body().contains("<entry>"));
        assertTrue(Api.get("/feeds/policy.atom?region=530827").body().contains("<entry>"));
        assertEquals(404, Api.get("/feeds/policy.atom?region=999999").statusCode());
    }

    @Test
    void whatIsRelatedIsTheSameSubjectAndNotItself() {
        JsonObject call = Api.search("茶叶初制所 升级改造", "&type=program").getJsonArray("hits").getJsonObject(0);
        JsonArray related = Api.json(Api.get("/api/v1/related?type=program&id=" + call.getInt("id") + "&limit=20")).asJsonArray();
        assertFalse(related.isEmpty());
        assertTrue(related.getValuesAs(JsonObject.class).stream().noneMatch(other -> other.getString("type").equals("program") && other.getInt("id") == call.getInt("id")));
        assertTrue(related.getValuesAs(JsonObject.class).stream().map(other -> other.getString("type")).distinct().count() > 1, related.toString());
        assertEquals(0, Api.json(Api.get("/api/v1/related?type=policy&id=999999999")).asJsonArray().size());
        for (String wrong : List.of("", "?type=policy", "?type=thing&id=1", "?type=policy&id=x", "?type=policy&id=99999999999999999999")) {
            HttpResponse<String> refused = Api.get("/api/v1/related" + wrong);
            assertEquals(400, refused.statusCode(), wrong);
            assertTrue(refused.body().contains("\"path\":\"" + (wrong.contains("type=policy") ? "id" : "type") + "\""), refused.body());
        }
    }

    @Test
    void theDescriptionOfTheApiNamesItsAddresses() {
        String description = Api.get("/openapi", "Accept", "application/json").body();
        for (String path : List.of("/api/v1/search", "/api/v1/suggest", "/api/v1/related", "/api/v1/policies", "/api/v1/policies/{id}", "/api/v1/programs", "/api/v1/calls/{id}", "/api/v1/results",
                "/api/v1/offices", "/api/v1/providers/{id}", "/api/v1/offerings", "/api/v1/size-class", "/api/v1/sources/{key}",
                "/api/v1/sources/{key}/imports", "/api/v1/regions")) {
            assertTrue(description.contains("\"" + path + "\""), path);
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path : List.of("/api/v1/search", "/robots.txt", "/no/such/page", "/policy/999999999")) {
            HttpResponse<String> answer = Api.get(path);
            for (String header : List.of("Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "X-Request-Id")) {
                assertTrue(answer.headers().firstValue(header).isPresent(), path + " lacks " + header);
            }
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), path + " sets a cookie");
        }
    }

    @Test
    void formsThatAreTooLargeAreNotRead() {
        assertEquals(413, Api.post("/do/sign-in", "application/x-www-form-urlencoded", "login=" + "x".repeat(2_000_000),
                "Sec-Fetch-Site", "same-origin").statusCode());
    }
}
