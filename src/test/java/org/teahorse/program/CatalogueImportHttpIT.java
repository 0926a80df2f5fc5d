package org.teahorse.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.Patience;
import org.teahorse.it.RunningServer;

/** Programs, calls and results as they really arrive, good and bad. */
@ExtendWith(RunningServer.class)
class CatalogueImportHttpIT {

    private static JsonObject importRows(String key, String type, String... rows) {
        Api.declare(key, "{\"name\": \"目录测试\", \"licence\": \"test\", \"region\": \"530000\", \"contentType\": \"" + type + "\"}");
        return Api.importBody(key, BodyPublishers.ofString(String.join("\n", rows)), "");
    }

    private static Set<String> reasons(JsonObject job) {
        return job.getJsonArray("errors").stream().map(JsonValue::asJsonObject)
                .map(problem -> problem.getString("externalId") + " " + problem.getString("field") + " " + problem.getString("reason"))
                .collect(Collectors.toSet());
    }

    /** Every record that ever was of a type, walked by cursor. */
    private static List<JsonObject> all(String path, int pageSize) {
        List<JsonObject> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonObject page = Api.json(Api.get("/api/v1/" + path + "?updatedSince=2026-01-01&pageSize=" + pageSize + next)).asJsonObject();
            page.getJsonArray("items").forEach(item -> all.add(item.asJsonObject()));
            next = page.containsKey("next") ? "&after=" + page.getString("next") : null;
        }
        return all;
    }

    private static JsonObject only(String path, String source) {
        return all(path, 100).stream().filter(item -> item.getString("source").equals(source)).findFirst().orElseThrow();
    }

    @Test
    void whatContradictsItselfIsRefusedByName() {
        importRows("it-prog", "program", "{\"externalId\": \"g\", \"title\": \"测试总项目\", \"region\": \"530000\", \"amountMax\": 100000}");
        JsonObject programs = importRows("it-prog-bad", "program",
                "{\"externalId\": \"a\", \"title\": \"金额倒置\", \"region\": \"530000\", \"amountMin\": 5, \"amountMax\": 2}",
                "{\"externalId\": \"b\", \"title\": \"无此上级\", \"region\": \"530800\", \"generalProgram\": \"nowhere/x\"}",
                "{\"externalId\": \"c\", \"title\": \"普洱版\", \"region\": \"530800\", \"generalProgram\": \"it-prog/g\"}",
                "{\"externalId\": \"d\", \"title\": \"普洱又一版\", \"region\": \"530800\", \"generalProgram\": \"it-prog/g\"}",
                "{\"externalId\": \"e\", \"title\": \"没有地区\", \"generalProgram\": \"it-prog/g\"}",
                "{\"externalId\": \"f\", \"title\": \"天数\", \"region\": \"530000\", \"steps\": [{\"name\": \"审\", \"days\": \"soon\"}]}",
                "{\"externalId\": \"h\", \"title\": \"条件无文字\", \"region\": \"530000\", \"conditions\": [{\"clause\": {\"title\": \"x\"}}]}",
                "{\"externalId\": \"i\", \"title\": \"负数\", \"region\": \"530000\", \"budget\": -1, \"sizeClasses\": [\"TINY\"]}");
        assertEquals(Set.of("a amountMin amount.reversed", "b generalProgram program.general.unknown", "d region program.variant.overlap",
                "e region program.variant.outside", "f steps step.days", "h conditions member.missing", "i budget number.unreadable"), reasons(programs));
        assertEquals(1, programs.getInt("created"));
        JsonObject calls = importRows("it-call-bad", "call",
                "{\"externalId\": \"a\", \"program\": \"it-prog/none\", \"name\": \"没有项目\"}",
                "{\"externalId\": \"b\", \"program\": \"it-prog/g\", \"name\": \"倒着来\", \"opensOn\": \"2026-05-02\", \"closesOn\": \"2026-05-01\"}",
                "{\"externalId\": \"c\", \"program\": \"it-prog/g\", \"name\": \"顺序错\", \"deadlines\": [{\"stage\": \"ENTERPRISE\", \"on\": \"2026-05-09\"}, {\"stage\": \"COUNTY\", \"on\": \"2026-05-01\"}]}",
                "{\"externalId\": \"d\", \"program\": \"it-prog/g\", \"name\": \"过晚\", \"closesOn\": \"2026-05-01\", \"deadlines\": [{\"stage\": \"ENTERPRISE\", \"on\": \"2026-05-09\"}]}",
                "{\"externalId\": \"e\", \"program\": \"it-prog/g\", \"name\": \"半个名额\", \"quota\": 1.5}");
        assertEquals(Set.of("a program call.program.unknown", "b closesOn call.days.reversed", "c deadlines call.deadline.order",
                "d deadlines call.deadline.late", "e quota number.whole"), reasons(calls));
    }

    @Test
    void aLocalVariantInheritsAndSaysWhatDiffers() {
        importRows("it-general", "program", "{\"externalId\": \"g\", \"title\": \"冷链补助\", \"promise\": \"冷库补三成\", \"region\": \"530000\", \"amountMax\": 300000, \"delivery\": \"POST_SUBSIDY\", \"conditions\": [{\"text\": \"在省内登记\"}]}");
        importRows("it-variant", "program", "{\"externalId\": \"v\", \"title\": \"孟连冷链补助\", \"region\": \"530827\", \"generalProgram\": \"it-general/g\", \"rate\": \"县里再加 5%\"}");
        JsonObject variant = only("programs", "it-variant");
        assertEquals("冷库补三成", variant.getString("promise"));
        assertEquals("POST_SUBSIDY", variant.getString("delivery"));
        assertEquals("县里再加 5%", variant.getString("rate"));
        assertFalse(variant.containsKey("amountMax"), "an amount that belongs to another rate is not inherited");
        JsonObject document = Api.json(Api.get("/api/v1/programs/" + variant.getInt("id"))).asJsonObject();
        assertEquals("在省内登记", document.getJsonArray("conditions").getJsonObject(0).getString("text"));
    }

    @Test
    void peopleOnListsAreHiddenAndWrongCodesAreNamed() {
        importRows("it-rp", "program", "{\"externalId\": \"g\", \"title\": \"名单项目\", \"region\": \"530000\"}");
        importRows("it-rc", "call", "{\"externalId\": \"c\", \"program\": \"it-rp/g\", \"name\": \"名单批次\"}");
        JsonObject job = importRows("it-result", "result", "{\"externalId\": \"r\", \"call\": \"it-rc/c\", \"publishedOn\": \"2026-06-01\", \"rows\": ["
                + "{\"name\": \"张演示\", \"code\": \"530827199001011234\"}, {\"name\": \"演示茶厂\", \"code\": \"91000000MA000000X0\"}, {\"name\": \"演示冷库厂\"}]}",
                "{\"externalId\": \"q\", \"call\": \"it-rc/none\", \"publishedOn\": \"2026-06-01\"}",
                "{\"externalId\": \"p\", \"call\": \"it-rc/c\", \"publishedOn\": \"2026-06-01\", \"objectionUntil\": \"2026-05-01\"}");
        assertEquals(Set.of("q call result.call.unknown", "p objectionUntil result.days.reversed"), reasons(job));
        JsonObject list = only("results", "it-result");
        HttpResponse<String> read = Api.get("/api/v1/results/" + list.getInt("id"));
        assertFalse(read.body().contains("张演示") || read.body().contains("530827199001011234"), read.body());
        assertTrue(read.body().contains("张**"));
        String page = Api.get("/result/" + list.getInt("id")).body();
        assertFalse(page.contains("张演示"));
        assertFalse(Api.search("张演示", "&type=result&pageSize=100").getJsonArray("hits").toString().contains("张演示"));
        JsonArray problems = Api.json(Api.get("/api/v1/sources/it-result/imports/" + job.getString("id") + "/problems",
                "Authorization", "Bearer " + Api.ADMIN)).asJsonArray();
        assertTrue(problems.stream().anyMatch(one -> one.toString().contains("credit-code.check")), problems.toString());
    }

    @Test
    void aCallThatIsOverIsNeverShownAsOpen() {
        importRows("it-over-p", "program", "{\"externalId\": \"g\", \"title\": \"雪山冷杉项目\", \"region\": \"530000\"}");
        importRows("it-over-c", "call",
                "{\"externalId\": \"old\", \"program\": \"it-over-p/g\", \"name\": \"雪山冷杉旧批次\", \"opensOn\": \"2020-01-01\", \"closesOn\": \"2020-02-01\"}",
                "{\"externalId\": \"halt\", \"program\": \"it-over-p/g\", \"name\": \"雪山冷杉停办批次\", \"opensOn\": \"2020-01-01\", \"closesOn\": \"2099-02-01\", \"state\": \"SUSPENDED\"}",
                "{\"externalId\": \"now\", \"program\": \"it-over-p/g\", \"name\": \"雪山冷杉新批次\", \"opensOn\": \"2020-01-01\", \"closesOn\": \"2099-02-01\"}");
        JsonArray open = Api.search("雪山冷杉", "&type=call&open=now").getJsonArray("hits");
        assertEquals(List.of("now"), open.stream().map(hit -> hit.asJsonObject().getString("externalId")).toList());
        assertEquals("now", Api.search("雪山冷杉批次", "&type=call").getJsonArray("hits").getJsonObject(0).getString("externalId"));
    }

    @Test
    void changesTravelByCursorAndDeletionsAsTombstones() {
        Api.declare("it-tomb", "{\"name\": \"墓碑\", \"licence\": \"test\", \"contentType\": \"program\"}");
        String two = "{\"externalId\": \"t1\", \"title\": \"墓碑一\", \"region\": \"530000\"}\n{\"externalId\": \"t2\", \"title\": \"墓碑二\", \"region\": \"530000\"}";
        Api.importBody("it-tomb", BodyPublishers.ofString(two), "");
        importRows("it-tomb-call", "call", "{\"externalId\": \"tc\", \"program\": \"it-tomb/t1\", \"name\": \"墓碑批次\", \"opensOn\": \"2020-01-01\"}");
        assertEquals("tc", Api.search("墓碑批次", "&type=call&open=now").getJsonArray("hits").getJsonObject(0).getString("externalId"));
        long id = only("programs", "it-tomb").getInt("id");
        assertEquals(204, Api.send(Api.request("/api/v1/programs/" + id + "?reason=gone").header("Authorization", "Bearer " + Api.ADMIN).DELETE()).statusCode());
        assertEquals(401, Api.send(Api.request("/api/v1/programs/" + id).DELETE()).statusCode());
        assertEquals(410, Api.get("/api/v1/programs/" + id).statusCode());
        assertEquals(410, Api.get("/program/" + id).statusCode());
        Patience.await("nobody can apply for what is gone", Duration.ofSeconds(2), () -> Api.search("墓碑批次", "&type=call&open=now").getJsonArray("hits")
                .stream().noneMatch(hit -> hit.asJsonObject().getString("externalId").equals("tc")));
        List<JsonObject> all = all("programs", 7);
        assertEquals(all.size(), all.stream().map(item -> item.getInt("id")).distinct().count(), "no record twice");
        JsonObject tombstone = all.stream().filter(item -> item.getInt("id") == id).findFirst().orElseThrow();
        assertTrue(tombstone.containsKey("withdrawnAt") && !tombstone.containsKey("title"), tombstone.toString());
        assertEquals(400, Api.get("/api/v1/programs?updatedSince=2026-01-01&after=xyz").statusCode());
    }
}
