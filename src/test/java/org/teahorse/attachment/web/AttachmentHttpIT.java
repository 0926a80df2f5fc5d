package org.teahorse.attachment.web;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Person;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;
import org.teahorse.shared.Hashes;

/** Files are given away to be saved, and only to those who may have them. */
@ExtendWith(RunningServer.class)
class AttachmentHttpIT {

    private static UUID put(String content, String state, boolean published) throws SQLException, IOException {
        String hash = Hashes.sha256(content);
        Path file = RunningServer.dataFolder().resolve("files").resolve(hash.substring(0, 2)).resolve(hash);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        UUID id = UUID.randomUUID();
        try (Connection connection = Tables.superuser(); PreparedStatement insert = connection.prepareStatement(
                "insert into attachment (id, hash, name, media_type, bytes, owner_type, owner_id, region_path, uploaded_by, scan_state, published) "
                        + "values (?, ?, '证明 材料.txt', 'text/plain', ?, 'test', 'x', '530000/530800/530827', 'person:x', ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, hash);
            insert.setLong(3, content.length());
            insert.setString(4, state);
            insert.setBoolean(5, published);
            insert.executeUpdate();
        }
        return id;
    }

    @Test
    void aPublishedFileIsSavedAndNeverShown() throws SQLException, IOException {
        HttpResponse<String> answer = Api.get("/file/" + put("<script>alert(1)</script>", "CLEAN", true));
        assertAll(() -> assertEquals(200, answer.statusCode()),
                () -> assertEquals("<script>alert(1)</script>", answer.body()),
                () -> assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse("")),
                () -> assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain")),
                () -> assertEquals("attachment; filename=\"file.txt\"; filename*=UTF-8''%E8%AF%81%E6%98%8E%20%E6%9D%90%E6%96%99.txt",
                        answer.headers().firstValue("Content-Disposition").orElse("")),
                () -> assertTrue(answer.headers().allValues("Content-Security-Policy").size() == 1
                        && answer.headers().firstValue("Content-Security-Policy").orElse("").endsWith("; sandbox")));
    }

    @Test
    void whatIsNotPublishedIsGivenToThoseWhoMay() throws SQLException, IOException {
        String address = "/file/" + put("geheim", "NOT_SCANNED", false);
        assertEquals(404, Api.get(address).statusCode());
        assertEquals(404, Person.named("gengma-editor").get(address).statusCode(), "of another county");
        assertEquals(404, Person.named("security").get(address).statusCode(), "whoever decides on people reads no evidence");
        HttpResponse<String> read = Person.named("menglian-reviewer").get(address);
        assertEquals("geheim", read.body());
        assertEquals("private, no-store", read.headers().firstValue("Cache-Control").orElse(""));
        assertEquals("geheim", Person.named("auditor").get(address).body());
    }

    @Test
    void whatIsHeldBackIsNotGivenToAnybody() throws SQLException, IOException {
        assertEquals(503, Api.get("/file/" + put("waits", "WAITING", true)).statusCode());
        assertEquals(410, Api.get("/file/" + put("bad", "INFECTED", true)).statusCode());
        assertEquals(404, Api.get("/file/nothing").statusCode());
        assertEquals(404, Api.get("/file").statusCode());
    }
}
