package org.teahorse.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/** Imports the way content really arrives, good and bad, against the running server. */
@ExtendWith(RunningServer.class)
class ImportHttpIT {

    private static String row(String id, String title) {
        return "{\"externalId\": \"" + id + "\", \"title\": \"" + title + "\", \"publishedOn\": \"2024-05-01\"}\n";
    }

    private static Map<String, Integer> counts(JsonObject job) {
        return Stream.of("created", "updated", "unchanged", "withdrawn", "rejected").collect(Collectors.toMap(name -> name, job::getInt));
    }

    private static Set<String> reasons(JsonObject job) {
        return job.getJsonArray("errors").stream().map(JsonValue::asJsonObject)
                .map(problem -> problem.getInt("row") + " " + problem.getString("field", "-") + " " + problem.getString("reason"))
                .collect(Collectors.toSet());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream output = new GZIPOutputStream(compressed)) {
            output.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }

    @Test
    void theSameInputTwiceChangesNothing() {
        String rows = row("same-1", "关于雪茶的通知") + row("same-2", "关于雪茶的办法");
        JsonObject first = Api.importRows("it-same", rows);
        assertEquals("DONE", first.getString("state"));
        assertEquals(2, first.getInt("created"));
        JsonObject second = Api.importRows("it-same", rows);
        assertEquals(Map.of("created", 0, "updated", 0, "unchanged", 2, "withdrawn", 0, "rejected", 0), counts(second));
        JsonObject third = Api.importRows("it-same", row("same-1", "关于雪茶的通知（修订）") + row("same-2", "关于雪茶的办法"));
        assertEquals(Map.of("created", 0, "updated", 1, "unchanged", 1, "withdrawn", 0, "rejected", 0), counts(third));
    }

    @Test
    void whatIsDoneCanBeFound() {
        Api.importRows("it-found", row("found-1", "关于月光白茶厂照明的意见"));
        JsonObject result = Api.search("月光白茶厂照明", "");
        assertEquals("found-1", result.getJsonArray("hits").getJsonObject(0).getString("externalId"));
    }

    @Test
    void badRowsAreToldAndGoodOnesComeIn() throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        rows.write(row("bad-1", "关于第一件好事的通知").getBytes(StandardCharsets.UTF_8));
        rows.write("{\"externalId\": \n".getBytes(StandardCharsets.UTF_8));
        rows.write("{\"externalId\": \"bad-3\", \"title\": \"x\", \"publishedOn\": \"2022-02-31\"}\n".getBytes(StandardCharsets.UTF_8));
        rows.write("{\"externalId\": \"bad-4\", \"title\": \"x\", \"region\": \"999999\"}\n".getBytes(StandardCharsets.UTF_8));
        rows.write(row("bad-1", "重复").getBytes(StandardCharsets.UTF_8));
        rows.write("{\"externalId\": \"bad-6\", \"title\": [\"x\"], \"issuers\": 7, \"relations\": 1}\n".getBytes(StandardCharsets.UTF_8));
        rows.write(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', '}', '\n'});
        rows.write("{\"title\": \"没有编号\"}\n".getBytes(StandardCharsets.UTF_8));
        rows.write("{\"externalId\": \"bad-9\", \"title\": \"x\", \"validity\": \"MAYBE\", \"sourceUrl\": \"ftp://x\"}\n".getBytes(StandardCharsets.UTF_8));
        rows.write("{\"externalId\": \"bad-10\"}\n".getBytes(StandardCharsets.UTF_8));
        rows.write(row("bad-11", "关于第二件好事的通知").getBytes(StandardCharsets.UTF_8));
        Api.declare("it-bad", "{\"name\": \"坏数据\", \"licence\": \"test\", \"contentType\": \"policy\"}");
        JsonObject job = Api.importBody("it-bad", BodyPublishers.ofByteArray(rows.toByteArray()), "");
        assertEquals("DONE", job.getString("state"));
        assertEquals(2, job.getInt("created"));
        assertEquals(9, job.getInt("rejected"));
        assertEquals(11, job.getInt("total"));
        assertEquals(Set.of("2 - row.json", "3 publishedOn date.unreadable", "4 region region.unknown", "5 externalId id.duplicate",
                "6 title type.text", "6 relations type.objects", "7 - row.encoding", "8 externalId id.missing",
                "9 validity code.unknown", "9 sourceUrl url.unreadable", "10 title title.missing"), reasons(job));
        assertTrue(job.getJsonArray("errors").stream().allMatch(problem -> !problem.asJsonObject().getString("message").isBlank()));
    }

    @Test
    void aVeryLongLineIsRefusedAndItsNeighboursComeIn() {
        byte[] before = row("long-1", "关于长行之前的通知").getBytes(StandardCharsets.UTF_8);
        byte[] longLine = new byte[40 * 1024 * 1024];
        Arrays.fill(longLine, (byte) 'x');
        byte[] after = ("\n" + row("long-3", "关于长行之后的通知")).getBytes(StandardCharsets.UTF_8);
        Api.declare("it-long", "{\"name\": \"长行\", \"licence\": \"test\", \"contentType\": \"policy\"}");
        JsonObject job = Api.importBody("it-long", BodyPublishers.concat(BodyPublishers.ofByteArray(before),
                BodyPublishers.ofByteArray(longLine), BodyPublishers.ofByteArray(after)), "");
        assertEquals(2, job.getInt("created"));
        assertEquals(Set.of("2 - row.long"), reasons(job));
    }

    @Test
    void compressedFilesAreTakenAndTruncatedOnesGiveWhatArrived() throws IOException {
        String rows = IntStream.range(0, 3000).mapToObj(number -> row("gz-" + number, "关于压缩" + Integer.toHexString(number * 7919) + "的通知"))
                .collect(Collectors.joining());
        byte[] whole = gzip(rows);
        Api.declare("it-gzip", "{\"name\": \"压缩\", \"licence\": \"test\", \"contentType\": \"policy\"}");
        JsonObject cut = Api.importBody("it-gzip", BodyPublishers.ofByteArray(Arrays.copyOf(whole, whole.length / 2)), "?snapshot=true");
        assertEquals("DONE", cut.getString("state"));
        assertTrue(cut.getInt("created") > 500, cut.toString());
        assertEquals(1, cut.getInt("rejected"));
        assertEquals("file.truncated", cut.getJsonArray("errors").getJsonObject(0).getString("reason"));
        JsonObject again = Api.importBody("it-gzip", BodyPublishers.ofByteArray(whole), "?snapshot=true");
        assertEquals(3000, again.getInt("created") + again.getInt("unchanged"));
        assertEquals(0, again.getInt("withdrawn"));
    }

    @Test
    void aHeaderlessGzipFailsAsAFile() {
        Api.declare("it-gzhead", "{\"name\": \"坏压缩\", \"licence\": \"test\", \"contentType\": \"policy\"}");
        JsonObject job = Api.importBody("it-gzhead", BodyPublishers.ofByteArray(new byte[] {0x1f, (byte) 0x8b, 8}), "");
        assertEquals("FAILED", job.getString("state"));
        assertEquals("file.unreadable", job.getString("failure"));
    }

    @Test
    void csvIsTakenByItsHeader() {
        Api.declare("it-csv", """
                {"name": "表格", "licence": "test", "contentType": "policy", "mapping": {"externalId": {"field": "编号"},
                 "title": {"field": "标题"}, "publishedOn": {"field": "日期", "format": "yyyy/M/d"}, "issuers": {"field": "机关", "split": "、"}}}""");
        JsonObject job = Api.importBody("it-csv", BodyPublishers.ofString(
                "编号,标题,日期,机关\n1,关于表格一的通知,2024/5/1,甲局、乙局\n2,\"关于表格二，带逗号的通知\",2024/13/1,甲局\n"), "", "text/csv");
        assertEquals(1, job.getInt("created"));
        assertEquals(Set.of("2 publishedOn date.unreadable"), reasons(job));
    }

    @Test
    void aSnapshotWithdrawsWhatIsAbsentAndItsAddressSaysSo() {
        String all = IntStream.range(0, 20).mapToObj(number -> row("snap-" + number, "关于快照第" + number + "件的通知")).collect(Collectors.joining());
        Api.importRows("it-snapshot", all);
        JsonObject gone = Api.search("关于快照第7件的通知", "").getJsonArray("hits").getJsonObject(0);
        String without = IntStream.range(0, 20).filter(number -> number != 7)
                .mapToObj(number -> row("snap-" + number, "关于快照第" + number + "件的通知")).collect(Collectors.joining());
        JsonObject job = Api.importBody("it-snapshot", BodyPublishers.ofString(without), "?snapshot=true");
        assertEquals(Map.of("created", 0, "updated", 0, "unchanged", 19, "withdrawn", 1, "rejected", 0), counts(job));
        assertEquals(410, Api.get("/api/v1/policies/" + gone.getInt("id")).statusCode());
        assertFalse(Api.search("关于快照第7件的通知", "").getJsonArray("hits").stream()
                .anyMatch(hit -> hit.asJsonObject().getInt("id") == gone.getInt("id")));
        JsonObject back = Api.importBody("it-snapshot", BodyPublishers.ofString(all), "?snapshot=true");
        assertEquals(1, back.getInt("updated"));
        assertEquals(200, Api.get("/api/v1/policies/" + gone.getInt("id")).statusCode());
    }

    @Test
    void aSnapshotThatWouldWithdrawMuchWaitsForAPerson() {
        String all = IntStream.range(0, 10).mapToObj(number -> row("wait-" + number, "关于等待第" + number + "件的通知")).collect(Collectors.joining());
        Api.importRows("it-waiting", all);
        JsonObject waiting = Api.importBody("it-waiting", BodyPublishers.ofString(row("wait-0", "关于等待第0件的通知")), "?snapshot=true");
        assertEquals("WAITING", waiting.getString("state"));
        assertEquals(9, waiting.getInt("wouldWithdraw"));
        assertEquals(0, waiting.getInt("withdrawn"));
        HttpResponse<String> confirmed = Api.post("/api/v1/sources/it-waiting/imports/" + waiting.getString("id") + "/confirm",
                "application/json", "", "Authorization", "Bearer " + Api.ADMIN);
        assertEquals(200, confirmed.statusCode());
        JsonObject done = Api.awaitRest("it-waiting", waiting.getString("id"));
        assertEquals("DONE", done.getString("state"));
        assertEquals(9, done.getInt("withdrawn"));
        assertEquals(400, Api.post("/api/v1/sources/it-waiting/imports/" + waiting.getString("id") + "/confirm",
                "application/json", "", "Authorization", "Bearer " + Api.ADMIN).statusCode());
    }

    @Test
    void rejectedRowsCountAsPresentInASnapshot() {
        String all = IntStream.range(0, 20).mapToObj(number -> row("kept-" + number, "关于保留第" + number + "件的通知")).collect(Collectors.joining());
        Api.importRows("it-kept", all);
        String broken = all.replace("\"externalId\": \"kept-3\", \"title\": \"关于保留第3件的通知\", \"publishedOn\": \"2024-05-01\"",
                "\"externalId\": \"kept-3\", \"title\": \"关于保留第3件的通知\", \"publishedOn\": \"2024-02-31\"");
        JsonObject job = Api.importBody("it-kept", BodyPublishers.ofString(broken), "?snapshot=true");
        assertEquals(Map.of("created", 0, "updated", 0, "unchanged", 19, "withdrawn", 0, "rejected", 1), counts(job));
    }

    @Test
    void whatTheRowLacksIsReadFromTitleAndTextAndMarkedSo() {
        Api.importRows("it-extract", """
                {"externalId": "x-1", "title": "演示省人民政府办公厅关于印发演示省茶叶质量管理办法的通知", "documentNumber": "演政办发[2024]12号", "publishedOn": "2024-05-01", "text": "第一条 为提高茶叶质量，制定本办法。\\n第二条 对购置检测设备的企业给予补助。\\n第三条 本办法自2024年6月1日起施行，有效期至2099年5月31日。"}
                """);
        JsonObject hit = Api.search("演政办发2024 12号", "").getJsonArray("hits").getJsonObject(0);
        JsonObject policy = Api.json(Api.get("/api/v1/policies/" + hit.getInt("id"))).asJsonObject();
        assertEquals("演政办发〔2024〕12号", policy.getJsonObject("policy").getString("documentNumber"));
        assertEquals("演示省茶叶质量管理办法", policy.getJsonObject("policy").getString("innerTitle"));
        assertEquals("RULES", policy.getJsonObject("policy").getString("form"));
        assertEquals("2024-06-01", policy.getJsonObject("policy").getString("effectiveOn"));
        assertEquals("2099-05-31", policy.getJsonObject("policy").getString("expiresOn"));
        assertEquals("IN_FORCE", policy.getJsonObject("policy").getString("validity"));
        assertEquals("CLAUSE", policy.getJsonObject("policy").getString("validityBasis"));
        assertTrue(policy.getJsonObject("extracted").containsKey("effectiveOn"));
        assertFalse(policy.getJsonObject("extracted").containsKey("publishedOn"));
        assertEquals(List.of("art-1", "art-2", "art-3"), policy.getJsonArray("parts").stream()
                .map(part -> part.asJsonObject().getString("anchor")).toList());
    }

    @Test
    void relationsAreLinkedWhicheverSideComesFirst() {
        Api.importRows("it-relations", """
                {"externalId": "r-new", "title": "关于废止火塘办法的决定", "publishedOn": "2025-05-01", "relations": [{"kind": "REPEALS", "number": "演火发〔2020〕1号"}]}
                """);
        Api.importRows("it-relations", """
                {"externalId": "r-old", "title": "火塘管理办法", "documentNumber": "演火发〔2020〕1号", "publishedOn": "2020-05-01"}
                """);
        JsonObject hit = Api.search("演火发〔2020〕1号", "").getJsonArray("hits").getJsonObject(0);
        assertEquals("REPEALED", hit.getString("validity"));
        JsonObject old = Api.json(Api.get("/api/v1/policies/" + hit.getInt("id"))).asJsonObject();
        assertEquals("CLEANUP_NOTICE", old.getJsonObject("policy").getString("validityBasis"));
        assertEquals("关于废止火塘办法的决定", old.getJsonArray("relatedBy").getJsonObject(0).getString("title"));
    }

    @Test
    void thePaperOfTwoSourcesIsShownOnceUntilOneWithdrawsIt() {
        String paper = "{\"externalId\": \"twin\", \"title\": \"关于双生泉水的通知\", \"documentNumber\": \"演泉发〔2024〕5号\", \"publishedOn\": \"2024-05-01\"}\n";
        Api.importRows("it-twin-a", paper);
        Api.importRows("it-twin-b", paper);
        JsonObject result = Api.search("演泉发〔2024〕5号", "");
        assertEquals(1, result.getInt("total"));
        assertEquals(1, result.getJsonArray("hits").getJsonObject(0).getInt("copies"));
        assertEquals(2, Api.search("演泉发〔2024〕5号", "&copies=true").getInt("total"));
        int original = result.getJsonArray("hits").getJsonObject(0).getInt("id");
        assertEquals(204, Api.send(Api.request("/api/v1/policies/" + original).header("Authorization", "Bearer " + Api.ADMIN).DELETE()).statusCode());
        Api.importRows("it-twin-c", row("twin-done", "关于等待索引的通知"));
        JsonObject left = Api.search("演泉发〔2024〕5号", "");
        assertEquals(1, left.getInt("total"));
        assertFalse(left.getJsonArray("hits").getJsonObject(0).getInt("id") == original);
    }

    @Test
    void mistakesInADeclarationAreRefusedWithTheirPaths() {
        HttpResponse<String> refused = Api.declare("it-refused", """
                {"name": "x", "licence": "x", "contentType": "policy", "region": "999999",
                 "mapping": {"titel": {"field": "a"}, "publishedOn": {"field": "b", "format": "bbb"}}}""");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        refused = Api.declare("it-refused", """
                {"name": "x", "licence": "x", "contentType": "policy", "mapping": {"titel": {"field": "a"}}}""");
        assertEquals(Set.of("/mapping/titel", "/mapping/externalId"), Api.json(refused).asJsonObject().getJsonArray("errors").stream()
                .map(problem -> problem.asJsonObject().getString("path")).collect(Collectors.toSet()));
        assertEquals(404, Api.get("/api/v1/sources/it-refused").statusCode());
    }

    @Test
    void deletionsTravelAsTombstones() {
        Api.importRows("it-tombstone", IntStream.range(0, 12).mapToObj(n -> row("tomb-" + n, "关于墓碑第" + n + "件的通知")).collect(Collectors.joining()));
        Api.importBody("it-tombstone", BodyPublishers.ofString(IntStream.range(1, 12)
                .mapToObj(n -> row("tomb-" + n, "关于墓碑第" + n + "件的通知")).collect(Collectors.joining())), "?snapshot=true");
        String cursor = "";
        boolean found = false;
        do {
            JsonObject page = Api.json(Api.get("/api/v1/policies?updatedSince=2020-01-01&pageSize=100" + cursor)).asJsonObject();
            found |= page.getJsonArray("items").stream().map(JsonValue::asJsonObject)
                    .anyMatch(item -> "tomb-0".equals(item.getString("externalId")) && item.containsKey("withdrawnAt"));
            cursor = page.containsKey("next") ? "&after=" + page.getString("next") : null;
        } while (cursor != null);
        assertTrue(found);
    }
}
