package org.teahorse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;

/**
 * The rehearsal of {@code docs/operations.md}, "Backup and restore": the database and the files are copied while the server works, and a
 * fresh server on the copies has everything, can be signed in to, finds it, and proves its record of acts.
 */
@ExtendWith(RunningServer.class)
class RestoreHttpIT {

    private static final Path HOME = Path.of(System.getProperty("teahorse.it.data")).toAbsolutePath();

    @Test
    void aFreshServerOnTheCopiesHasEverything() throws Exception {
        Api.awaitDemonstration();
        Person editor = Person.named("menglian-editor");
        String id = Person.onward(editor.post("/do/staff/begin", "type", "office", "region", "530827")).replaceFirst(".*/", "");
        editor.post("/do/my/draft", "act", "save", "id", id, "version", "0", "here", "/staff/edit/" + id, "f.unit.shown", "1", "f.unit", "备份前写下的窗口");
        Path restored = HOME.resolve("restored");
        delete(restored);
        backUp(restored);
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().setDataDirectory(restored.resolve("pg").toFile()).setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(HOME.resolve("pg-bin").toFile()).setServerConfig("max_connections", "60").start();
                RunningServer.Another server = new RunningServer.Another("restored-server", restored,
                        "jdbc:postgresql://localhost:" + database.getPort() + "/teahorse_pages", "-Dteahorse.mode=demo")) {
            assertTrue(get(server, "/api/v1/search?q=" + Api.encode("房租与云服务补助管理办法")).body().contains("房租与云服务补助管理办法"), "what was published is found");
            HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
            assertEquals(200, post(client, server, "/do/sign-in", "login=menglian-editor&password=teahorse-demo&from=/staff/drafts").statusCode());
            assertTrue(client.send(HttpRequest.newBuilder(URI.create(server.url() + "/staff/edit/" + id)).build(), BodyHandlers.ofString()).body()
                    .contains("备份前写下的窗口"), "what was being written is there");
            HttpClient auditor = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
            post(auditor, server, "/do/sign-in", "login=auditor&password=teahorse-demo&from=/console/audit");
            post(auditor, server, "/do/console/verify-audit", "whole=true");
            try (Connection connection = database.getDatabase("postgres", "teahorse_pages").getConnection(); Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select detail from audit_event where act = 'audit.verified' order by id desc limit 1")) {
                assertTrue(row.next(), "the record of acts was verified");
                assertTrue(row.getString(1).contains("\"findings\": []"), row.getString(1));
            }
        }
    }

    private static HttpResponse<String> get(RunningServer.Another server, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, RunningServer.Another server, String path, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(server.url() + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin").POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    /** First the database, then the files: what the database names is on the disk before its row. */
    private static void backUp(Path to) throws SQLException, IOException {
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement()) {
            statement.execute("select pg_backup_start('rehearsal', true)");
            copy(HOME.resolve("pg"), to.resolve("pg"), "pg_wal");
            try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                row.next();
                Files.writeString(to.resolve("pg/backup_label"), row.getString(1));
            }
            copy(HOME.resolve("pg/pg_wal"), to.resolve("pg/pg_wal"), "none");
            // a database server starts only on a folder that nobody else can read
            if (Files.getFileStore(to).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(to.resolve("pg"), PosixFilePermissions.fromString("rwx------"));
            }
        }
        Path files = RunningServer.dataFolder().resolve("files");
        if (Files.exists(files)) {
            copy(files, to.resolve("files"), "none");
        }
    }

    private static void copy(Path from, Path to, String without) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path name = from.relativize(file);
                boolean left = name.toString().equals("postmaster.pid") || name.startsWith(without) && Files.isRegularFile(file);
                if (left) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to.resolve(name));
                } else if (Files.exists(file)) {
                    Files.copy(file, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException stuck) {
                        throw new UncheckedIOException(stuck);
                    }
                });
            }
        }
    }
}
