package org.teahorse.audit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.it.Api;
import org.teahorse.it.Patience;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;
import org.teahorse.shared.Texts;

/** Whoever changes the past behind the server's back is found, by the server and without it. */
@ExtendWith(RunningServer.class)
class AuditHttpIT {

    private static Person auditor;

    @TempDir
    Path folder;

    @BeforeAll
    static void everythingIsIn() {
        Api.awaitDemonstration();
        auditor = Person.named("auditor");
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            assertTrue(row.next(), query);
            return row.getLong(1);
        }
    }

    private static void awaitSeals(Statement statement) {
        Patience.await("the seals", () -> number(statement, "select count(*) from audit_waiting") == 0);
    }

    /** Verifies from the beginning. @return the page with what was found */
    private static String verify() {
        assertEquals(302, auditor.send("/do/console/verify-audit?lang=en", "whole=true").statusCode());
        return auditor.get("/en/console/audit").body();
    }

    private static void assertNamed(String page, String sentence) {
        assertTrue(page.contains(sentence), () -> "the page does not say: " + sentence + "\n" + page.replaceAll("(?s).*id=\"verification\"", ""));
    }

    @Test
    void aChangedRowIsNamed() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            awaitSeals(statement);
            long seq = number(statement, "select max(seq) / 2 from audit_link");
            long id = number(statement, "select event_id from audit_link where seq = " + seq);
            statement.execute("update audit_event set actor_name = actor_name || '!' where id = " + id);
            try {
                String page = verify();
                assertNamed(page, "The entry at place " + seq + " (number " + id + ") was changed.");
                assertEquals(1, Pattern.compile("was changed").matcher(page).results().count(), "one change is one finding");
            } finally {
                statement.execute("update audit_event set actor_name = left(actor_name, length(actor_name) - 1) where id = " + id);
            }
            assertNamed(verify(), "Nothing is wrong.");
        }
    }

    @Test
    void aRemovedRowIsNamed() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            awaitSeals(statement);
            long seq = number(statement, "select max(seq) - 1 from audit_link");
            long id = number(statement, "select event_id from audit_link where seq = " + seq);
            statement.execute("create table kept as select * from audit_event where id = " + id);
            statement.execute("delete from audit_event where id = " + id);
            try {
                assertNamed(verify(), "The entry at place " + seq + " (number " + id + ") is gone.");
            } finally {
                statement.execute("insert into audit_event overriding system value select * from kept");
                statement.execute("drop table kept");
            }
            assertNamed(verify(), "Nothing is wrong.");
        }
    }

    @Test
    void anInsertedRowIsNamed() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            awaitSeals(statement);
            statement.execute("insert into audit_event (actor_kind, actor_id, actor_name, act, target_type, target_id, detail) "
                    + "values ('PERSON', 'x', 'x', 'test.forged', 'test', 'x', '{}')");
            long id = number(statement, "select id from audit_event where act = 'test.forged'");
            try {
                assertNamed(verify(), "Entry number " + String.format("%,d", id) + " is neither in the chain nor waiting for it");
            } finally {
                statement.execute("delete from audit_event where id = " + id);
            }
            assertNamed(verify(), "Nothing is wrong.");
        }
    }

    @Test
    void rowsThatChangedPlacesAreNamed() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            awaitSeals(statement);
            long seq = number(statement, "select max(seq) - 1 from audit_link");
            String swap = "update audit_link set event_id = -event_id where seq in (" + seq + ", " + (seq - 1) + ")";
            String back = "update audit_link l set event_id = -o.event_id from audit_link o where l.seq in (" + seq + ", " + (seq - 1)
                    + ") and o.seq = " + (2 * seq - 1) + " - l.seq";
            statement.execute(swap);
            statement.execute(back);
            try {
                assertNamed(verify(), "The entry at place " + (seq - 1) + " ");
                assertNamed(verify(), "does not stand where it stood");
            } finally {
                statement.execute(swap);
                statement.execute(back);
            }
            assertNamed(verify(), "Nothing is wrong.");
        }
    }

    @Test
    void aSealThatWasChangedOrTakenAwayIsNamed() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            awaitSeals(statement);
            long number = number(statement, "select max(number) - 1 from audit_seal");
            statement.execute("update audit_seal set at = '2' || substr(at, 2), from_seq = from_seq - 1 where number = " + number);
            try {
                assertNamed(verify(), "Seal " + number + " ");
            } finally {
                statement.execute("update audit_seal set from_seq = from_seq + 1 where number = " + number);
            }
            statement.execute("create table kept_seal as select * from audit_seal where number = " + number);
            statement.execute("delete from audit_seal where number = " + number);
            try {
                assertNamed(verify(), "Seal " + number + " is missing");
            } finally {
                statement.execute("insert into audit_seal select * from kept_seal");
                statement.execute("drop table kept_seal");
            }
            assertNamed(verify(), "Nothing is wrong.");
        }
    }

    @Test
    void anExportHoldsOfflineAndAChangedByteIsNamed() throws IOException, InterruptedException {
        HttpResponse<String> answer = auditor.send("/do/console/export-audit", "");
        assertEquals("attachment; filename=\"teahorse-audit.jsonl\"", answer.headers().firstValue("Content-Disposition").orElse(""));
        List<String> lines = answer.body().lines().toList();
        Path file = Files.writeString(folder.resolve("export.jsonl"), answer.body());
        assertTrue(offline(file, 0).contains("good: " + lines.stream().filter(line -> line.contains("\"type\":\"row\"")).count() + " rows"));
        int row = IntStream.range(0, lines.size()).filter(line -> lines.get(line).contains("import.applied")).findFirst().orElseThrow();
        String changed = answer.body().replace(lines.get(row), lines.get(row).replaceFirst("import\\.applied", "import.Applied"));
        String seq = lines.get(row).replaceFirst(".*\"seq\":(\\d+).*", "$1");
        assertTrue(offline(Files.writeString(file, changed), 1).contains("WRONG in line " + (row + 1) + ": ROW_CHANGED at place " + seq));
        assertTrue(offline(Files.writeString(file, answer.body().replace(lines.get(row) + "\n", "")), 1).contains("LINK_REMOVED at place " + seq));
        String swapped = answer.body().replace(lines.get(row) + "\n", "").replace(lines.get(row - 1) + "\n", lines.get(row) + "\n" + lines.get(row - 1) + "\n");
        assertTrue(offline(Files.writeString(file, swapped), 1).contains("WRONG in line " + row));
        assertTrue(offline(Files.writeString(file, answer.body().substring(0, answer.body().lastIndexOf("{\"type\":\"end\""))), 1).contains("breaks off"));
    }

    /** Runs the checker as its users do: with the jar that ships, and nothing else. */
    private static String offline(Path file, int expected) throws IOException, InterruptedException {
        Path jar;
        try (var jars = Files.list(Path.of("target/migrate"))) {
            jar = jars.filter(one -> one.getFileName().toString().endsWith("-migrate.jar")).findFirst().orElseThrow();
        }
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", jar.toString(),
                "org.teahorse.launch.VerifyAudit", file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(expected, process.waitFor(), said);
        return said;
    }

    @Test
    void anExportOfDaysBeginsWhereTheOneBeforeEnded() throws IOException, InterruptedException {
        String later = auditor.send("/do/console/export-audit", "from=2000-01-01&until=2100-01-01").body();
        assertTrue(offline(Files.writeString(folder.resolve("days.jsonl"), later), 0).contains("good"));
        String none = auditor.send("/do/console/export-audit", "from=2100-01-01").body();
        assertTrue(offline(Files.writeString(folder.resolve("none.jsonl"), none), 0).contains("good: 0 rows"));
    }

    @Test
    void onlyTheAuditorGetsIn() {
        for (String login : List.of("security", "admin", "menglian-editor")) {
            Person other = Person.named(login);
            assertEquals(403, other.get("/console/audit").statusCode(), login);
            assertEquals(403, other.get("/console/audit/1").statusCode(), login);
            assertEquals(403, other.send("/do/console/verify-audit", "").statusCode(), login);
            assertEquals(403, other.send("/do/console/export-audit", "").statusCode(), login);
        }
        assertEquals(302, Api.get("/console/audit").statusCode());
        assertEquals(404, auditor.get("/console/audit/999999999").statusCode());
    }

    @Test
    void whatIsAskedStandsInTheAddress() {
        Api.importRows("it-audit", "{\"externalId\": \"audit-1\", \"title\": \"关于审计测试的通知\", \"publishedOn\": \"2024-01-02\", \"sourceUrl\": \"https://example.org/audit-1\", \"text\": \"各有关单位：请遵照执行。\"}\n");
        String page = auditor.get("/en/console/audit?act=import.applied&targetType=import").body();
        assertTrue(page.contains("value=\"import.applied\""));
        assertTrue(page.contains("title=\"import.applied\"") && !page.contains("title=\"sign-in.accepted\""));
        assertTrue(page.contains("(ordered by "), "an import names who ordered it");
        assertTrue(auditor.get("/en/console/audit?act=sign-in.accepted&address=" + "127.0.0.1").statusCode() == 200);
        assertTrue(auditor.get("/en/console/audit?act=audit.read&address=127.0.0.1").body().contains("title=\"audit.read\""), "acts of a known address are found");
        assertTrue(auditor.get("/en/console/audit?act=audit.read&address=192.0.2.7").body().contains("0 entries"));
    }

    @Test
    void headsArePublic() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            // published within a minute of the first start
            Patience.await("a head", Duration.ofSeconds(90), () -> number(statement, "select count(*) from audit_head") > 0);
        }
        JsonObject head = Api.json(Api.get("/api/v1/audit-heads")).asJsonObject().getJsonArray("items").getJsonObject(0);
        assertEquals(64, head.getString("hash").length());
        assertTrue(Api.get("/en/audit/heads").body().contains(head.getString("hash")));
    }

    @Test
    void everyActThatWasRecordedHasItsName() throws SQLException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct act from audit_event where act not like 'test.%' union select distinct 'on ' || target_type from audit_event where target_type <> 'test'")) {
            List<String> nameless = new ArrayList<>();
            while (rows.next()) {
                String key = rows.getString(1).startsWith("on ") ? rows.getString(1).replace(' ', '.') : "act." + rows.getString(1);
                for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                    if (Texts.of("audit", locale, key, List.of()).equals(key)) {
                        nameless.add(key + " " + locale);
                    }
                }
            }
            assertEquals(List.of(), nameless);
        }
        assertTrue(auditor.get("/console/audit?act=audit.read").body().contains("查阅操作记录"));
    }
}
