package org.teahorse.identity.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.identity.domain.TotpTestAccess;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/**
 * An installation that is not a demonstration, from an empty database on: nobody is known, the first administrators come by links in the
 * log, staff cannot work without a second factor, and passwords follow the stricter policy.
 */
@ExtendWith(RunningServer.class)
@TestMethodOrder(OrderAnnotation.class)
class ProductionHttpIT {

    private static final String DATABASE = "teahorse_production";
    private static final String CHOSEN = "Ming-qian-7";
    private static final String NEXT = "Gu-yu-qian-8";
    private static RunningServer.Another server;
    private static Person admin;

    @BeforeAll
    static void begin() {
        Tables.create(DATABASE);
        Tables.migrate(DATABASE);
        server = new RunningServer.Another("production-server", Path.of(System.getProperty("teahorse.it.data"), "production").toAbsolutePath(), Tables.address(DATABASE),
                "-Dteahorse.mode=production", "-Dteahorse.password.policy=mlps3", "-Dteahorse.secret.key=a-long-random-text-for-this-test-only");
    }

    @AfterAll
    static void end() throws InterruptedException {
        server.close();
    }

    @Test
    @Order(1)
    void nobodyOfTheDemonstrationIsThere() {
        for (String login : new String[] {"admin", "security", "menglian-editor", "auditor"}) {
            assertEquals(401, Person.visitor(server.url()).post("/do/sign-in", "login", login, "password", "teahorse-demo").statusCode(), login);
        }
        Person visitor = Person.visitor(server.url());
        assertEquals(404, visitor.get("/demo/messages").statusCode());
        assertFalse(visitor.get("/sign-in").body().contains("teahorse-demo"));
        assertTrue(visitor.get("/search").body().contains("0"), "an empty catalogue is a page, not an error");
    }

    @Test
    @Order(2)
    void theFirstAdministratorChoosesAPasswordOfThreeKindsOnce() {
        String link = linkFor("first administrator");
        Person visitor = Person.visitor(server.url());
        assertTrue(choose(visitor, link, "mingqianyuqian").body().contains("3"), "one kind only");
        assertEquals(400, choose(visitor, link, "mingqianyuqian").statusCode());
        assertEquals(400, choose(visitor, link, "Ming-7").statusCode(), "too short");
        assertEquals(302, choose(visitor, link, CHOSEN).statusCode());
        assertEquals(400, choose(visitor, link, NEXT).statusCode(), "the link works once");
        assertFalse(linkFor("first security administrator").equals(link), "two people begin");
    }

    @Test
    @Order(3)
    void staffWorkOnlyWithASecondFactor() {
        admin = Person.visitor(server.url());
        HttpResponse<String> signedIn = admin.post("/do/sign-in", "login", "admin", "password", CHOSEN, "from", "/console");
        assertTrue(signedIn.headers().firstValue("Location").orElse("").endsWith("/my/second-factor"));
        for (String page : new String[] {"/console", "/console/settings", "/staff", "/staff/queue"}) {
            HttpResponse<String> answer = admin.get(page);
            assertEquals(302, answer.statusCode(), page);
            assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("/my/second-factor"), page);
        }
        HttpResponse<String> forced = admin.post("/do/console/vocabulary", "do", "save", "id", "0", "version", "0", "term", "绕过", "related", "第二因素", "weight", "1");
        assertEquals(302, forced.statusCode(), "a form is no way round");
        assertTrue(forced.headers().firstValue("Location").orElse("").endsWith("/my/second-factor"));
        admin.post("/do/my/second-factor/begin");
        String secret = group(admin.get("/my/second-factor").body(), "<code>([A-Z2-7 ]{32,})</code>");
        admin.post("/do/my/second-factor/confirm", "code", TotpTestAccess.code(secret, Instant.now()));
        assertEquals(200, admin.get("/console/settings").statusCode());
        assertEquals(400, admin.post("/do/my/second-factor/remove", "code", TotpTestAccess.code(secret, Instant.now().plusSeconds(30))).statusCode(), "nobody of the staff can do without it");
        assertEquals(200, admin.get("/console/settings").statusCode());
    }

    @Test
    @Order(4)
    void anOldPasswordIsChangedBeforeAnythingElse() {
        Tables.executeIn(DATABASE, "update person set password_changed_at = password_changed_at - interval '91 days'");
        HttpResponse<String> led = admin.get("/console/settings");
        assertEquals(302, led.statusCode());
        assertTrue(led.headers().firstValue("Location").orElse("").endsWith("/my/password"));
        assertEquals(400, change(CHOSEN, CHOSEN).statusCode(), "the same one again");
        assertEquals(302, change(CHOSEN, NEXT).statusCode());
        assertEquals(200, admin.get("/console/settings").statusCode());
        HttpResponse<String> back = change(NEXT, CHOSEN);
        assertEquals(400, back.statusCode());
        assertTrue(back.body().contains("5"), "one of the last five");
    }

    private static HttpResponse<String> change(String old, String password) {
        return admin.post("/do/my/password", "old", old, "password", password, "again", password);
    }

    private static HttpResponse<String> choose(Person person, String link, String password) {
        return person.post("/do/choose-password", "link", link, "password", password, "again", password);
    }

    private static String linkFor(String whom) {
        return group(server.log(), "The " + whom + "[^\\n]*/welcome\\?link=([\\w-]+)");
    }

    private static String group(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), pattern + " in " + text);
        return found.group(1);
    }
}
