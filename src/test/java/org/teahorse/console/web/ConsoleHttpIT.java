package org.teahorse.console.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Patience;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/** The console from outside: who sees what, and a word that is previewed, saved, used by the search and ended. */
@ExtendWith(RunningServer.class)
class ConsoleHttpIT {

    private static final List<String> PAGES = List.of("/console/settings", "/console/jobs", "/console/vocabulary", "/console/vocabulary/new", "/console/vocabulary/1", "/console/search-quality", "/console/taxonomy");
    private static final String FORM = "/do/console/vocabulary?lang=en";
    private static Person admin;

    @BeforeAll
    static void everythingIsIn() {
        Api.awaitDemonstration();
        admin = Person.named("admin");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static HttpResponse<String> post(String act, String id, String version, String term, String related, String weight, String from) {
        return admin.post(FORM, "do", act, "id", id, "version", version, "term", term, "related", related, "weight", weight, "validFrom", from, "validTo", "",
                "note", "", "question", "", "here", "/console/vocabulary/new");
    }

    private static String group(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(), () -> pattern + " is not in " + text);
        return found.group(1);
    }

    private static long total(String words) {
        return Api.json(Api.get("/api/v1/search?q=" + Api.encode(words))).asJsonObject().getJsonNumber("total").longValue();
    }

    @Test
    void onlyWhoConfiguresGetsIn() {
        for (String page : PAGES) {
            assertEquals(200, admin.get(page).statusCode(), page);
            assertEquals(200, admin.get("/en" + page).statusCode(), page);
            assertEquals(302, Api.get(page).statusCode(), page);
        }
        for (String login : List.of("security", "auditor", "province-editor", "menglian-reviewer")) {
            Person other = Person.named(login);
            PAGES.forEach(page -> assertEquals(403, other.get(page).statusCode(), login + " " + page));
            assertEquals(403, other.post("/do/console/vocabulary", "do", "save", "id", "0", "term", "没门", "related", "禁止", "weight", "1", "validFrom", today().toString()).statusCode());
            assertEquals(403, other.post("/do/console/vocabulary", "do", "preview", "id", "0", "term", "没门", "related", "禁止", "weight", "1", "validFrom", today().toString()).statusCode());
            assertEquals(403, other.post("/do/console/outbox", "topic", "search.index").statusCode());
            assertEquals(200, other.get("/console").statusCode());
        }
        assertEquals(403, Person.named("member").get("/console").statusCode());
        assertEquals(404, admin.get("/console/vocabulary/999999999").statusCode());
    }

    @Test
    void theOverviewLeadsOnlyWhereTheReaderMayGo() {
        for (String login : List.of("admin", "security", "auditor", "menglian-reviewer")) {
            Person reader = Person.named(login);
            String main = reader.get("/en/console").body().replaceAll("(?s).*<main", "").replaceAll("(?s)</main>.*", "");
            List<String> links = Pattern.compile("href=\"(/en/[^\"#]+)\"").matcher(main).results().map(match -> match.group(1)).distinct().toList();
            assertTrue(links.size() > 2, () -> login + " " + links);
            links.forEach(link -> assertEquals(200, reader.get(link).statusCode(), login + " " + link));
        }
        assertTrue(admin.get("/en/console").body().matches("(?s).*Words of the search</strong><span>[\\d,]+ entries in use.*"));
        assertFalse(admin.get("/en/console").body().contains("/console/people"));
        assertTrue(Person.named("auditor").get("/en/console").body().contains("/en/console/audit"));
        assertTrue(admin.get("/en/staff/queue").body().contains("href=\"/en/console\""));
    }

    @Test
    void secretsAreNotShown() {
        String page = admin.get("/en/console/settings").body();
        assertTrue(page.contains("TEAHORSE_SMTP_PASSWORD") && page.contains("not set"));
        assertTrue(group(page, "(?s)id=\"TEAHORSE_MODE\">(.*?)</tr>").matches("(?s).*<code>demo</code>.*system property.*"));
        assertFalse(page.contains("password=teahorse"), "what an address says in its query is hidden");
        assertTrue(admin.get("/console/settings").body().contains("主办单位"));
    }

    private static void awaitTry(Statement statement, String id, int attempts) {
        Patience.await("another try", () -> {
            try (ResultSet row = statement.executeQuery("select attempts from outbox where id = " + id)) {
                return row.next() && row.getInt(1) >= attempts;
            }
        });
    }

    @Test
    void whatFailedIsShownAndTriedAgain() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            statement.execute("insert into outbox (topic, key, payload, due_at, attempts, last_error) values ('it.nowhere', 'x', '{}', now() + interval '1 hour', 3, 'the line was <dead>')");
            try {
                String page = admin.get("/en/console/jobs").body();
                assertTrue(page.contains("the line was &lt;dead&gt;") && page.contains("tried 3 times"));
                String id = group(page, "id=\"message-(\\d+)\"");
                assertEquals(302, admin.post("/do/console/outbox?lang=en", "message", id).statusCode());
                // nothing serves the topic, so the try that was asked for fails as well
                awaitTry(statement, id, 4);
                statement.execute("update outbox set due_at = now() + interval '1 hour' where topic = 'it.nowhere'");
                admin.post("/do/console/outbox?lang=en", "topic", "it.nowhere");
                assertTrue(admin.get("/en/console/jobs").body().contains("Due now and tried at once: 1."));
                try (ResultSet row = statement.executeQuery("select count(distinct target_id) from audit_event where act = 'outbox.retried' and target_id in ('it.nowhere', '" + id + "')")) {
                    assertTrue(row.next() && row.getLong(1) == 2);
                }
            } finally {
                statement.execute("delete from outbox where topic = 'it.nowhere'");
            }
        }
        admin.post("/do/console/outbox?lang=en", "message", "999999999");
        assertTrue(admin.get("/en/console/jobs").body().contains("never failed"));
        assertTrue(admin.get("/en/console/jobs").body().contains("Judging the age of content"));
    }

    @Test
    void aWordIsPreviewedSavedUsedChangedAndEnded() {
        String term = "撸羊毛赚外快";
        long before = total(term);
        HttpResponse<String> preview = post("preview", "0", "0", term, "信用贷款", "0.9", today().toString());
        assertEquals(200, preview.statusCode());
        assertTrue(preview.body().contains("Effect on search") && preview.body().contains("new among the first ten"), preview.body());
        assertTrue(preview.body().contains("value=\"" + term + "\""), "what was typed stays");
        assertEquals(before, total(term), "a preview changes nothing for others");
        HttpResponse<String> saved = post("save", "0", "0", term, "信用贷款", "0.9", today().toString());
        assertEquals(302, saved.statusCode());
        assertTrue(total(term) > before, "the very next search uses it");
        String page = admin.get(Person.onward(saved)).body();
        String id = group(page, "name=\"id\" value=\"(\\d+)\"");
        assertTrue(page.contains("is saved") && page.contains("changed by "));
        assertEquals(400, post("save", "0", "0", term, "信用贷款", "0.9", today().toString()).statusCode(), "the same form twice is one entry");
        assertEquals(302, post("save", id, "0", term, "信用贷款\n融资担保", "0.9", today().toString()).statusCode());
        HttpResponse<String> late = post("save", id, "0", term, "融资租赁", "0.9", today().toString());
        assertEquals(400, late.statusCode());
        assertTrue(late.body().contains("Somebody else has just changed this entry"));
        HttpResponse<String> end = admin.post(FORM, "do", "preview-end", "id", id, "version", "1", "lastDay", today().minusDays(1).toString(), "here", "/console/vocabulary/" + id);
        assertEquals(200, end.statusCode());
        assertTrue(end.body().contains("leaves the first ten") && end.body().contains("End it"));
        assertTrue(end.body().contains("value=\"" + term + "\""), "the other form of the page keeps the entry");
        assertEquals(302, admin.post(FORM, "do", "end", "id", id, "version", "1", "lastDay", today().minusDays(1).toString()).statusCode());
        assertEquals(before, total(term));
        assertFalse(admin.get("/en/console/vocabulary?q=" + Api.encode(term)).body().contains("/" + id + "\""));
        assertTrue(admin.get("/en/console/vocabulary?ended=true&q=" + Api.encode(term)).body().contains("/" + id + "\""));
        assertTrue(admin.get("/en/console/vocabulary/" + id).body().contains("can only be read"));
        for (String act : List.of("vocabulary.added", "vocabulary.changed", "vocabulary.ended")) {
            assertTrue(Person.named("auditor").get("/en/console/audit?targetType=vocabulary&targetId=" + id).body().contains(act), act);
        }
    }

    @Test
    void aChangeOfAShippedWordEndsTheRowOnlyIfItHeldBefore() {
        String list = admin.get("/en/console/vocabulary?q=" + Api.encode("没抵押物")).body();
        String id = group(list, "/console/vocabulary/(\\d+)\"");
        HttpResponse<String> later = post("save", id, "0", "没抵押物", "信用贷款\n融资担保", "0.9", today().plusDays(30).toString());
        assertEquals(302, later.statusCode());
        assertFalse(Person.onward(later).endsWith("/" + id), "the row that held stays, another begins");
        String both = admin.get("/en/console/vocabulary?q=" + Api.encode("没抵押物")).body();
        assertTrue(both.contains("in use") && both.contains("coming"));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        HttpResponse<String> wrong = post("save", "0", "0", "钱", "", "viel", "2000-01-01");
        assertEquals(400, wrong.statusCode());
        for (String field : List.of("term", "related", "weight", "validFrom")) {
            assertTrue(wrong.body().contains("href=\"#" + field + "\""), field);
            assertTrue(Pattern.compile("<div class=\"field wrong\">\\s*<label for=\"" + field + "\">.*?<p class=\"mistake\">").matcher(wrong.body()).find(), field);
        }
        HttpResponse<String> unreadable = post("preview", "0", "0", "好词", "规范", "1", "gestern");
        assertEquals(400, unreadable.statusCode());
        assertTrue(unreadable.body().contains("href=\"#validFrom\"") && unreadable.body().contains("gestern"));
    }

    @Test
    void listsAreSearchedAndPaged() {
        String first = admin.get("/en/console/vocabulary").body();
        assertTrue(first.contains("rel=\"next\""));
        assertTrue(admin.get("/en/console/vocabulary?page=2").body().contains("rel=\"prev\""));
        assertTrue(admin.get("/en/console/vocabulary?q=zzz").body().contains("There is no such entry."));
        String tables = admin.get("/en/console/taxonomy").body();
        for (String anchor : List.of("topics", "industries", "working-days", "size-classes", "regions", "region-530000", "topic-funding")) {
            assertTrue(tables.contains("id=\"" + anchor + "\""), anchor);
        }
        assertTrue(tables.contains("statutory holiday") && tables.contains("工信部联企业〔2011〕300号"));
    }
}
