package org.teahorse.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/**
 * The questions people really ask, against what ships, and, where the shared data are at hand, with a provincial register and the laws
 * as distractors. The floor is what was reached; a question that is answered no more has to be looked at.
 */
@ExtendWith(RunningServer.class)
class EverydayQuestionsHttpIT {

    private static final Path DATA = Path.of(System.getProperty("teahorse.shared.data", "../shared/data"));
    /** Of a hundred: below what ships reaches by itself, because the rows of other tests are in the same catalogue. */
    private static final int FLOOR = 85;
    private static final int FIRST = 3;
    private static final int SEEN = 5;

    @BeforeAll
    static void distract() throws IOException {
        if (Files.isReadable(DATA.resolve("policies/yunnan-register.jsonl"))) {
            bring("it-everyday-register", "yunnan-register.json", DATA.resolve("policies/yunnan-register.jsonl"));
            bring("it-everyday-laws", "business-laws.json", DATA.resolve("laws/business_laws.jsonl.gz"));
        }
    }

    @AfterAll
    static void takeAway() {
        for (String source : List.of("it-everyday-register", "it-everyday-laws")) {
            if (Api.get("/api/v1/sources/" + source).statusCode() == 200) {
                JsonObject job = Api.importBody(source, BodyPublishers.noBody(), "?snapshot=true");
                if (job.getString("state").equals("WAITING")) {
                    Api.send(Api.request("/api/v1/sources/" + source + "/imports/" + job.getString("id") + "/confirm")
                            .header("Authorization", "Bearer " + Api.ADMIN).POST(BodyPublishers.noBody()));
                    Api.awaitRest(source, job.getString("id"));
                }
            }
        }
    }

    private static void bring(String source, String declaration, Path file) throws IOException {
        assertEquals(201, Api.declare(source, Files.readString(Path.of("docs/examples", declaration))).statusCode());
        assertEquals("DONE", Api.importBody(source, BodyPublishers.ofFile(file), "").getString("state"));
    }

    @Test
    void mostQuestionsHaveTheirAnswerAmongTheFirstThree() {
        JsonArray questions = Json.createReader(new StringReader(Api.resource("/everyday-questions.json"))).readArray();
        List<String> missed = new ArrayList<>();
        List<String> internal = new ArrayList<>();
        int asked = 0;
        for (JsonObject question : questions.getValuesAs(JsonObject.class)) {
            String place = question.containsKey("place") ? "&place=" + question.getString("place") : "";
            JsonObject answer = Api.search(question.getString("question"), place + "&pageSize=" + SEEN);
            answer.getJsonArray("hits").stream().map(JsonValue::asJsonObject)
                    .filter(hit -> hit.getString("role", "").equals("INTERNAL")).forEach(hit -> internal.add(hit.getString("title")));
            List<JsonObject> expected = question.get("expect") instanceof JsonArray several
                    ? several.getValuesAs(JsonObject.class) : List.of(question.getJsonObject("expect"));
            if (expected.stream().noneMatch(one -> one.containsKey("nothing"))) {
                asked++;
                if (!answered(answer, expected)) {
                    missed.add(question.getString("question"));
                }
            }
        }
        System.out.println("everyday questions: " + (asked - missed.size()) + " of " + asked + " in the first " + FIRST + "; missed " + missed);
        assertEquals(List.of(), internal, "internal documents among the first " + SEEN);
        assertTrue((asked - missed.size()) * 100 >= asked * FLOOR, "missed " + missed);
    }

    private static boolean answered(JsonObject answer, List<JsonObject> expected) {
        boolean page = answer.getJsonArray("signposts").stream().map(post -> post.asJsonObject().getString("url"))
                .anyMatch(url -> expected.stream().anyMatch(one -> one.containsKey("page") && url.endsWith(one.getString("page"))));
        return page || answer.getJsonArray("hits").stream().limit(FIRST).map(JsonValue::asJsonObject).anyMatch(hit -> expected.stream()
                .anyMatch(one -> hit.getString("type").equals(one.getString("type", "")) && hit.getString("externalId").equals(one.getString("externalId", ""))));
    }
}
