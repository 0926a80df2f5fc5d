package org.teahorse.portal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;

/** What keeps readers safe, over many addresses at once. */
@ExtendWith(RunningServer.class)
class SafetyHttpIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Map<String, String> EVERYWHERE = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin", "Cross-Origin-Opener-Policy", "same-origin");
    private static final List<String> PAYLOADS = List.of("<script>alert(7531)</script>", "\"'><img src=x onerror=alert(7531)>", "' or 1=1 -- ", "'; drop table policy; --",
            "${7*7531}#{7*7531}", "=cmd|' /C calc'!A0", "../../../../etc/passwd", "%00", "\u0000", "javascript:alert(7531)", "\ud83c\udf75\u202e", "(((((", "*:*", "{\"a\":[", "a".repeat(3000));
    private static final List<String> PAGES = List.of("/", "/search", "/compare", "/size-class", "/coverage", "/wrong", "/sign-in", "/welcome", "/audit/heads", "/regions",
            "/privacy", "/sources", "/industries", "/api/v1/search", "/api/v1/suggest", "/api/v1/related?type=policy&id=1", "/api/v1/policies", "/api/v1/programs", "/api/v1/audit-heads", "/api/v1/regions",
            "/api/v1/size-class", "/sitemap.xml", "/feeds/all.atom", "/catalog.jsonld", "/cpsv.jsonld");
    private static final List<String> PARAMETERS = List.of("q", "page", "pageSize", "region", "place", "type", "topic", "industry", "sort", "level", "open", "validity", "year",
            "issuer", "size", "amount", "updatedSince", "after", "id", "offering", "employees", "revenue", "from", "login", "link", "lang", "limit", "kind", "price", "near", "ignore");
    private static final List<String> PATHS = List.of("/policy/", "/program/", "/call/", "/result/", "/office/", "/provider/", "/offering/", "/region/", "/industry/", "/file/",
            "/feeds/", "/api/v1/policies/", "/api/v1/programs/", "/api/v1/content-types/", "/api/v1/sources/", "/en/", "/assets/");

    @BeforeAll
    static void everythingIsIn() {
        Api.awaitDemonstration();
    }

    private static void assertSafe(String what, HttpResponse<String> answer, List<String> wrong) {
        EVERYWHERE.forEach((name, value) -> {
            if (!List.of(value).equals(answer.headers().allValues(name))) {
                wrong.add(what + " (" + answer.statusCode() + ") has " + name + " " + answer.headers().allValues(name));
            }
        });
        boolean redirect = answer.statusCode() / 100 == 3;
        if (!redirect && answer.headers().firstValue("Content-Security-Policy").isEmpty()) {
            wrong.add(what + " (" + answer.statusCode() + ") has no content policy");
        }
        if (answer.headers().firstValue("Server").isPresent() || answer.headers().firstValue("X-Powered-By").isPresent()) {
            wrong.add(what + " tells what it runs on");
        }
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        List<String> wrong = new ArrayList<>();
        String asset = Pattern.compile("href=\"(/assets/theme.css[^\"]+)\"").matcher(Api.get("/").body()).results().findFirst().orElseThrow().group(1);
        for (String path : List.of("/", "/en", "/search?q=x", "/nowhere", "/policy/0", "/policy/1", "/regions/", "/staff/imports", "/my/continue", "/console/audit", "/do/sign-in", asset,
                "/assets/none.css", "/robots.txt", "/sitemap.xml", "/feeds/all.atom", "/feeds/none.atom", "/catalog.jsonld", "/openapi", "/api/v1/search?q=x",
                "/api/v1/policies/999999999", "/api/v1/nothing", "/api/v1/sources/x/imports", "/file/x", "/WEB-INF/web.xml", "/portal/home.xhtml", "/index.xhtml")) {
            assertSafe(path, Api.get(path), wrong);
        }
        assertSafe("bad token", Api.get("/api/v1/sources", "Authorization", "Bearer x"), wrong);
        assertSafe("PUT /", Api.send(Api.request("/").PUT(BodyPublishers.ofString("x")).header("Sec-Fetch-Site", "same-origin")), wrong);
        assertSafe("DELETE /api", Api.send(Api.request("/api/v1/search").DELETE()), wrong);
        assertSafe("foreign form", Api.post("/do/sign-in", FORM, "x=y"), wrong);
        assertSafe("large form", Api.post("/do/sign-in", FORM, "x=" + "y".repeat(1_100_000), "Sec-Fetch-Site", "same-origin"), wrong);
        assertSafe("form without session", Api.post("/do/staff/none", FORM, "x=y", "Sec-Fetch-Site", "same-origin"), wrong);
        assertSafe("refused", Person.named("menglian-editor").get("/console/audit"), wrong);
        assertEquals(List.of(), wrong);
    }

    @Test
    void nothingThatIsSentBreaksAPageOrComesBackUnescaped() {
        List<String> wrong = new ArrayList<>();
        for (String payload : PAYLOADS) {
            String value = Api.encode(payload);
            String all = Stream.concat(PARAMETERS.stream(), Stream.of("unknown")).map(name -> name + "=" + value).reduce((one, other) -> one + "&" + other).orElseThrow();
            for (String page : PAGES) {
                judge(page + " all " + payload, Api.get(page + "?" + (payload.length() > 1000 ? "q=" + value : all)), payload, wrong);
                judge(page + " q " + payload, Api.get(page + "?q=" + value + "&region=" + value), payload, wrong);
            }
            for (String path : PATHS) {
                String part = value.length() > 500 ? value.substring(0, 500) : value;
                judge(path + payload, Api.get(path + part.replace("+", "%20")), payload, wrong);
            }
            for (String endpoint : List.of("/do/wrong", "/do/sign-in", "/do/choose-password", "/do/sign-out", "/do/none")) {
                String fields = Stream.of("type", "id", "token", "message", "contact", "login", "password", "again", "link", "from", "here", "lang")
                        .map(name -> name + "=" + value).reduce((one, other) -> one + "&" + other).orElseThrow();
                judge(endpoint + " " + payload, Api.post(endpoint, FORM, fields, "Sec-Fetch-Site", "same-origin"), payload, wrong);
            }
            judge("correction " + payload, Api.post("/do/wrong", FORM, "type=program&id=1&token=00000000-0000-0000-0000-0000000000aa&message=" + value + "&contact=" + value,
                    "Sec-Fetch-Site", "same-origin"), payload, wrong);
        }
        assertEquals(List.of(), wrong.stream().limit(20).toList());
    }

    private static void judge(String what, HttpResponse<String> answer, String payload, List<String> wrong) {
        String shown = what.length() > 80 ? what.substring(0, 80) : what;
        if (answer.statusCode() >= 500) {
            wrong.add(shown + " gives " + answer.statusCode());
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.contains("html") && (payload.contains("<") && answer.body().contains(payload) || answer.body().contains("<script>alert(7531)")
                || answer.body().contains("<img src=x") || answer.body().contains("href=\"javascript:"))) {
            wrong.add(shown + " comes back unescaped");
        }
        if (payload.contains("7*7531") && answer.body().contains(String.valueOf(7 * 7531))) {
            wrong.add(shown + " is evaluated");
        }
        String location = answer.headers().firstValue("Location").orElse("");
        if (!location.isEmpty() && !location.startsWith("/") && !URI.create(location).getAuthority().equals(URI.create(RunningServer.baseUrl()).getAuthority())) {
            wrong.add(shown + " leads to " + location);
        }
    }

    @Test
    void noFormLeadsToAnotherSite() {
        Person reader = Person.named("auditor");
        for (String address : List.of("https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/%0d%0aX: y", "javascript:alert(1)", "/\t/evil.example")) {
            String value = Api.encode(address);
            HttpResponse<String> answer = reader.send("/do/console/verify-audit", "from=" + value + "&here=" + value);
            assertFalse(answer.headers().firstValue("Location").orElse("").contains("evil"), address);
            String from = Api.post("/do/sign-in", FORM, "login=auditor&password=teahorse-demo&from=" + value, "Sec-Fetch-Site", "same-origin").headers()
                    .firstValue("Location").orElse("");
            assertFalse(from.contains("evil") && !from.startsWith("/") && !from.startsWith(RunningServer.baseUrl()), address + " leads to " + from);
        }
    }

    @Test
    void oneAddressCannotTakeTheSearchFromOthers() throws IOException {
        List<Integer> statuses = new ArrayList<>();
        String last = "";
        for (int round = 0; round < 400 && !statuses.contains(429); round++) {
            last = fromElsewhere("/api/v1/suggest?q=x");
            statuses.add(Integer.parseInt(last.split(" ")[1]));
        }
        assertTrue(statuses.indexOf(429) >= 60, "the burst is let through: " + statuses.indexOf(429));
        assertTrue(last.contains("Retry-After: 1") && last.contains("urn:teahorse:error.429"), last);
        assertTrue(fromElsewhere("/api/v1/related?type=policy&id=1").startsWith("HTTP/1.1 429"), "what is related is a search");
        assertTrue(fromElsewhere("/en/about").startsWith("HTTP/1.1 200"), "only searches are limited");
        for (int round = 0; round < 200; round++) {
            assertEquals(200, Api.get("/api/v1/suggest?q=x").statusCode(), "an address that is exempt is not limited");
        }
    }

    /** Asks from another address of the loopback network. */
    private static String fromElsewhere(String path) throws IOException {
        URI server = URI.create(RunningServer.baseUrl());
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.getPort(), InetAddress.getByName("127.0.0.77"), 0)) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + server.getPort() + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").replace(RunningServer.baseUrl(), "");
    }

    private static String cookies(HttpResponse<String> answer, String before) {
        Stream<String> set = answer.headers().allValues("Set-Cookie").stream().map(value -> value.split(";")[0]);
        return Stream.concat(Stream.of(before).filter(value -> !value.isEmpty()), set).reduce((one, other) -> one + "; " + other).orElse("");
    }

    @Test
    void whatWasTypedIsNotLostWhenTheSessionIsOver() {
        HttpResponse<String> over = Api.post("/do/staff/settle?lang=en", FORM, "id=77&note=" + Api.encode("已更正 <b>\"x\"") + "&here=%2Fstaff%2Fcorrections", "Sec-Fetch-Site", "same-origin");
        assertEquals(302, over.statusCode());
        Matcher from = Pattern.compile("/en/sign-in\\?from=(.+)").matcher(location(over));
        assertTrue(from.matches(), location(over));
        String browser = cookies(over, "");
        HttpResponse<String> signedIn = Api.post("/do/sign-in", FORM, "login=auditor&password=teahorse-demo&from=" + from.group(1), "Sec-Fetch-Site", "same-origin", "Cookie", browser);
        String page = location(signedIn);
        assertTrue(page.startsWith("/en/my/continue?form="), page);
        String shown = Api.get(page, "Cookie", cookies(signedIn, browser)).body();
        assertTrue(shown.contains("action=\"/do/staff/settle?lang=en\""), shown);
        assertTrue(shown.contains("name=\"note\" value=\"已更正 &lt;b&gt;&quot;x&quot;\"") && shown.contains("name=\"id\" value=\"77\""), shown);
        String other = Api.get(page, "Cookie", Person.named("auditor").cookie()).body();
        assertFalse(other.contains("已更正"), "another browser does not see it");
    }

    @Test
    void passwordsForeignFormsAndLargeOnesAreNotKept() {
        for (String fields : List.of("password=geheim&x=y", "x=" + "y".repeat(70_000))) {
            assertFalse(location(Api.post("/do/staff/settle", FORM, fields, "Sec-Fetch-Site", "same-origin")).contains("continue"));
        }
        assertFalse(location(Api.post("/do/staff/settle", FORM, "x=y", "Sec-Fetch-Site", "cross-site")).contains("continue"));
        assertFalse(location(Api.get("/do/staff/settle")).contains("continue"));
    }
}
