package org.teahorse.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/** Templates are downloaded, filled in and imported against the running server. */
@ExtendWith(RunningServer.class)
class SheetHttpIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    Path folder;

    private Path template(String type, String language) throws IOException, InterruptedException {
        Path file = folder.resolve("template.xlsx");
        HttpResponse<Path> answer = HttpClient.newHttpClient().send(
                Api.request("/api/v1/content-types/" + type + "/template.xlsx?lang=" + language).GET().build(), BodyHandlers.ofFile(file));
        assertEquals(200, answer.statusCode());
        assertEquals(XLSX, answer.headers().firstValue("Content-Type").orElse(""));
        return file;
    }

    private static List<String> headers(Path template) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(template.toFile())) {
            return book.getFirstSheet().read().get(0).stream().map(cell -> cell.getText()).toList();
        }
    }

    private static List<String> row(List<String> headers, Map<String, String> values) {
        assertTrue(headers.containsAll(values.keySet()), headers + " lacks " + values.keySet());
        return new ArrayList<>(headers.stream().map(values::get).toList());
    }

    private static JsonObject send(String source, byte[] file) {
        return Api.importBody(source, BodyPublishers.ofByteArray(file), "", XLSX);
    }

    private static Set<String> problems(String source, JsonObject job) {
        return Api.json(Api.get("/api/v1/sources/" + source + "/imports/" + job.getString("id") + "/problems", "Authorization", "Bearer " + Api.ADMIN))
                .asJsonArray().stream().map(JsonValue::asJsonObject)
                .map(problem -> problem.getInt("row") + " " + problem.getString("cell", "-") + " " + problem.getString("reason")).collect(Collectors.toSet());
    }

    @Test
    void aTemplateFilledInIsImportedAndItsMistakesAreNamedByCell() throws IOException, InterruptedException {
        Path template = template("program", "zh");
        List<String> headers = headers(template);
        Path filled = folder.resolve("filled.xlsx");
        FilledTemplate.fill(template, filled, List.of(
                row(headers, Map.of("编号 *", "s-1", "标题 *", "雪线茶园设备补助", "层级", "PROVINCE", "最高金额", "500000", "行政区划代码", "530100",
                        "步骤", "初审|县局|10\n公示", "条件", "成立满一年\n有茶园")),
                Collections.nCopies(headers.size(), null),
                row(headers, Map.of("编号 *", "s-2", "标题 *", "雪线茶园贷款贴息", "支持方式", "贷款", "行政区划代码", "999999")),
                row(headers, Map.of("编号 *", "s-3"))));
        Api.declare("it-sheet", "{\"name\": \"表格\", \"licence\": \"test\", \"contentType\": \"program\"}");
        JsonObject job = send("it-sheet", Files.readAllBytes(filled));
        assertEquals("DONE", job.getString("state"));
        assertEquals(1, job.getInt("created"));
        assertEquals(2, job.getInt("rejected"));
        assertEquals(3, job.getInt("total"));
        String kind = letter(headers, "支持方式");
        assertEquals(Set.of("4 " + kind + "4 code.unknown", "5 " + letter(headers, "标题 *") + "5 value.missing"), problems("it-sheet", job));
        JsonObject again = send("it-sheet", Files.readAllBytes(filled));
        assertEquals(1, again.getInt("unchanged"));
        int id = Api.search("雪线茶园设备补助", "&type=program").getJsonArray("hits").getJsonObject(0).getInt("id");
        JsonObject program = Api.json(Api.get("/api/v1/programs/" + id)).asJsonObject();
        assertEquals(2, program.getJsonArray("steps").size());
        assertEquals(10, program.getJsonArray("steps").getJsonObject(0).getInt("days"));
        assertEquals(2, program.getJsonArray("conditions").size());
        assertEquals(500000, program.getJsonObject("program").getInt("amountMax"));
    }

    private static String letter(List<String> headers, String header) {
        return CellAddress.convertNumToColString(headers.indexOf(header));
    }

    @Test
    void aMappingNamesTheColumnsOfASheetOfOnesOwn() throws IOException {
        Api.declare("it-sheet-own", """
                {"name": "表格", "licence": "test", "contentType": "policy", "mapping": {"externalId": {"field": "序号"}, "title": {"field": "名称"},
                 "publishedOn": {"field": "日期", "format": "yyyy/M/d"}}}""");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook book = new Workbook(file, "test", "1.0");
        Worksheet sheet = book.newWorksheet("Sheet1");
        List<String> head = List.of("序号", "名称", "日期", "备注");
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
        }
        sheet.value(1, 0, 1);
        sheet.value(1, 1, "关于表格里第一件事的通知");
        sheet.value(1, 2, "2024/5/1");
        sheet.value(1, 3, "x");
        sheet.value(2, 0, 2);
        sheet.value(2, 1, "关于表格里第二件事的通知");
        sheet.value(2, 2, LocalDate.of(2024, 5, 2));
        sheet.style(2, 2).format("yyyy-mm-dd").set();
        sheet.value(3, 0, 3);
        sheet.value(3, 1, "关于表格里第三件事的通知");
        sheet.value(3, 2, "五月");
        book.finish();
        JsonObject job = send("it-sheet-own", file.toByteArray());
        assertEquals(2, job.getInt("created"), job.toString());
        assertEquals(Set.of("2 D1 column.unknown", "4 C4 date.unreadable"), problems("it-sheet-own", job));
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithWhatToDo() {
        Api.declare("it-sheet-bad", "{\"name\": \"表格\", \"licence\": \"test\", \"contentType\": \"policy\"}");
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1}, 4096);
        for (Map.Entry<byte[], String> file : Map.of(old, "file.xls", "a,b\n".getBytes(StandardCharsets.UTF_8), "file.not-xlsx").entrySet()) {
            HttpResponse<String> refused = Api.send(Api.request("/api/v1/sources/it-sheet-bad/imports").header("Authorization", "Bearer " + Api.ADMIN)
                    .header("Content-Type", XLSX).POST(BodyPublishers.ofByteArray(file.getKey())));
            assertEquals(400, refused.statusCode());
            assertEquals("urn:teahorse:" + file.getValue(), Api.json(refused).asJsonObject().getString("type"));
        }
        JsonObject cut = send("it-sheet-bad", new byte[] {'P', 'K', 3, 4, 0, 0});
        assertEquals("FAILED", cut.getString("state"));
        assertEquals("file.unreadable", cut.getString("failure"));
    }

    @Test
    void whatCanBeImportedIsDescribed() {
        JsonArray types = Api.json(Api.get("/api/v1/content-types")).asJsonArray();
        assertTrue(types.size() >= 4);
        for (JsonObject type : types.getValuesAs(JsonObject.class)) {
            String name = type.getString("name");
            assertEquals(200, Api.get("/api/v1/content-types/" + name + "/schema").statusCode());
            assertEquals(type.getJsonArray("fields").getJsonObject(0).getString("name"), "externalId");
            JsonObject mapping = Api.json(Api.get("/api/v1/content-types/" + name + "/schema?of=mapping&lang=en")).asJsonObject();
            assertTrue(mapping.getString("$id").endsWith(name + "/schema?of=mapping"));
        }
        assertEquals(404, Api.get("/api/v1/content-types/nothing/schema").statusCode());
        assertEquals(404, Api.get("/api/v1/content-types/nothing/template.xlsx").statusCode());
    }
}
