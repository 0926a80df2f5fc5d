package org.teahorse.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/** Who gets in where, over raw HTTP. */
@ExtendWith(RunningServer.class)
class AccessHttpIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static HttpResponse<String> signIn(String login, String password, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Sec-Fetch-Site";
        all[1] = "same-origin";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return Api.post("/do/sign-in", FORM, "login=" + Api.encode(login) + "&password=" + Api.encode(password) + "&from=%2Fstaff%2Fimports", all);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").map(value -> value.split(";")[0]).orElse("");
    }

    @Test
    void theAdministratorSignsInWithoutScriptAndOut() {
        HttpResponse<String> accepted = signIn("admin", "teahorse-demo");
        assertEquals(302, accepted.statusCode());
        assertTrue(accepted.headers().firstValue("Location").orElse("").endsWith("/staff/imports"));
        String cookie = cookie(accepted);
        assertTrue(accepted.headers().firstValue("Set-Cookie").orElse("").contains("HttpOnly"));
        assertEquals(200, Api.get("/staff/imports", "Cookie", cookie).statusCode());
        Api.post("/do/sign-out", FORM, "", "Cookie", cookie, "Sec-Fetch-Site", "same-origin");
        assertEquals(302, Api.get("/staff/imports", "Cookie", cookie).statusCode());
    }

    @Test
    void aPlantedSessionIdIsNotKept() {
        String planted = cookie(signIn("admin", "teahorse-demo"));
        String grown = cookie(signIn("admin", "teahorse-demo", "Cookie", planted));
        assertNotEquals(planted, grown);
        assertEquals(302, Api.get("/staff/imports", "Cookie", planted).statusCode());
    }

    @Test
    void unknownAndKnownAccountsAnswerAlike() {
        HttpResponse<String> unknown = signIn("nobody-" + System.nanoTime(), "some password here");
        HttpResponse<String> known = signIn("admin", "some password here");
        assertEquals(401, unknown.statusCode());
        assertEquals(401, known.statusCode());
        signIn("admin", "teahorse-demo");
    }

    @Test
    void repeatedFailuresAreSlowedDown() {
        String account = "slow-" + System.nanoTime();
        Optional<HttpResponse<String>> last = Optional.empty();
        for (int attempt = 0; attempt < 5; attempt++) {
            last = Optional.of(signIn(account, "wrong"));
        }
        assertEquals(401, last.orElseThrow().statusCode());
    }

    @Test
    void signInNeverLeadsToAnotherSite() {
        for (String from : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            HttpResponse<String> accepted = Api.post("/do/sign-in", FORM, "login=admin&password=teahorse-demo&from=" + Api.encode(from),
                    "Sec-Fetch-Site", "same-origin");
            assertFalse(accepted.headers().firstValue("Location").orElse("").contains("evil"), from);
        }
    }

    @Test
    void formsOfOtherSitesAreRefused() {
        String body = "login=admin&password=teahorse-demo";
        assertEquals(403, Api.post("/do/sign-in", FORM, body, "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(403, Api.post("/do/sign-in", FORM, body, "Sec-Fetch-Site", "same-site").statusCode());
        assertEquals(403, Api.post("/do/sign-in", FORM, body, "Origin", "https://evil.example").statusCode());
        assertEquals(403, Api.post("/do/sign-in", FORM, body).statusCode());
        assertEquals(302, Api.post("/do/sign-in", FORM, body, "Origin", RunningServer.baseUrl()).statusCode());
    }

    @Test
    void visitorsAreLedToTheSignInPage() {
        for (String path : new String[] {"/staff/imports", "/staff/sources", "/staff/search", "/en/staff/imports"}) {
            HttpResponse<String> answer = Api.get(path);
            assertEquals(302, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("Location").orElse("").contains("/sign-in?from="), path);
        }
    }

    @Test
    void theApiTakesTokensAndIgnoresCookies() {
        String declaration = "{\"name\": \"x\", \"licence\": \"x\", \"contentType\": \"policy\"}";
        String cookie = cookie(signIn("admin", "teahorse-demo"));
        assertEquals(401, Api.send(Api.request("/api/v1/sources/it-access").header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(declaration))).statusCode());
        assertEquals(401, Api.send(Api.request("/api/v1/sources/it-access").header("Content-Type", "application/json").header("Cookie", cookie)
                .PUT(BodyPublishers.ofString(declaration))).statusCode());
        assertEquals(201, Api.declare("it-access", declaration).statusCode());
        HttpResponse<String> good = Api.get("/api/v1/sources/it-access", "Authorization", "Bearer " + Api.ADMIN);
        assertTrue(good.headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void aBadTokenIsRefusedEvenWhereNoneIsNeeded() {
        HttpResponse<String> refused = Api.get("/api/v1/sources", "Authorization", "Bearer nonsense");
        assertEquals(401, refused.statusCode());
        assertTrue(refused.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertTrue(refused.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @Test
    void pagesIgnoreTokens() {
        assertEquals(302, Api.get("/staff/imports", "Authorization", "Bearer " + Api.ADMIN).statusCode());
    }

    @Test
    void importsNeedATokenBeforeTheirBodyIsRead() {
        assertEquals(401, Api.post("/api/v1/sources/demo-provincial/imports", "application/x-ndjson", "{}").statusCode());
        assertEquals(401, Api.get("/api/v1/sources/demo-provincial/imports").statusCode());
        assertEquals(404, Api.post("/api/v1/sources/no-such-source/imports", "application/x-ndjson", "{}", "Authorization",
                "Bearer " + Api.ADMIN).statusCode());
    }
}
