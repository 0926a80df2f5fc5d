package org.teahorse.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teahorse.policy.domain.PolicyTextParser;
import org.teahorse.policy.domain.TextNode;
import org.teahorse.program.Allocation;
import org.teahorse.program.CallState;
import org.teahorse.program.CallTrack;
import org.teahorse.program.ChannelKind;
import org.teahorse.program.DeadlineStage;
import org.teahorse.program.Delivery;
import org.teahorse.program.ProgramKind;
import org.teahorse.program.ResultStage;
import org.teahorse.shared.AdministrativeLevel;
import org.teahorse.shared.CreditCode;
import org.teahorse.shared.ReferenceFile;

/** The demonstration content holds together: it is large enough, refers to what exists, and nothing invented can be taken for real. */
class DemoContentTest {

    private static final List<String> SOURCE_FIELDS = List.of("program", "call", "provider", "generalProgram");
    private static final Pattern RELATIVE = Pattern.compile("@([+-]\\d{1,4})");
    private static final Pattern LINK = Pattern.compile("https?://[^\"\\s]+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d-])(?:1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}|400-?\\d{3}-?\\d{4}|\\d{3}-\\d{4}-\\d{4})(?!\\d)");
    private static final Pattern SILENT_PHONE = Pattern.compile("000-\\d{4}-\\d{4}");
    private static final Set<String> LEGAL_FORMS = Set.of("COMPANY", "PARTNERSHIP", "INDIVIDUAL_BUSINESS", "COOPERATIVE", "PUBLIC_INSTITUTION",
            "SOCIAL_ORGANISATION");
    private static final Set<String> PRICED = Set.of("FIXED", "RANGE", "LOW");
    private static final Set<String> UNPRICED = Set.of("QUOTE", "FREE", "GOVERNMENT");

    /** What one source says of itself, and its rows, as the file has them. */
    private record Supply(JsonObject declaration, String text, List<JsonObject> rows) {

        String type() {
            return declaration.getString("contentType");
        }

        boolean demonstration() {
            return declaration.getBoolean("demonstration", false);
        }
    }

    private static final Map<String, Supply> SUPPLIES = new LinkedHashMap<>();
    /** {@code sourceKey/externalId} → the row */
    private static final Map<String, JsonObject> RECORDS = new HashMap<>();
    private static Map<String, Map<String, String>> regions;
    private static Map<String, Map<String, String>> topics;
    private static Set<String> firstLevel;
    private static Set<String> industries;

    @BeforeAll
    static void read() {
        Function<Map<String, String>, String> code = row -> row.get("code");
        regions = ReferenceFile.read("regions-530000.csv").stream().filter(row -> row.get("successor").isEmpty())
                .collect(Collectors.toMap(code, Function.identity()));
        topics = ReferenceFile.read("topics.csv").stream().collect(Collectors.toMap(code, Function.identity()));
        firstLevel = topics.values().stream().filter(row -> row.get("parent").isEmpty()).map(code).collect(Collectors.toCollection(TreeSet::new));
        industries = ReferenceFile.read("gbt4754-2017.csv").stream().map(code).collect(Collectors.toSet());
        for (JsonObject source : json("/demo/sources.json").asJsonArray().getValuesAs(JsonObject.class)) {
            String text = text("/demo/" + source.getString("file"));
            List<JsonObject> rows = text.lines().map(line -> parse(line).asJsonObject()).toList();
            String key = source.getString("key");
            SUPPLIES.put(key, new Supply(source.getJsonObject("declaration"), text, rows));
            for (JsonObject row : rows) {
                assertEquals(null, RECORDS.put(key + "/" + row.getString("externalId"), row), "twice in " + key);
            }
        }
    }

    @Test
    void thereIsEnoughOfEverything() {
        assertTrue(rows("policy", false).count() >= 40);
        assertTrue(rows("program", false).count() >= 20);
        assertTrue(rows("program", true).count() >= 40);
        assertTrue(rows("call", true).count() >= 60);
        assertTrue(rows("result", true).count() >= 12);
        assertTrue(rows("provider", true).count() >= 60);
        assertTrue(rows("offering", true).count() >= 150);
    }

    @Test
    void everyDivisionHasAnOfficeAndEveryTopicOneInEachPrefecture() {
        assertEquals(146, regions.size());
        assertEquals(regions.keySet(), rows("office", true).map(row -> row.getString("region")).collect(Collectors.toSet()));
        for (String prefecture : prefectures()) {
            Set<String> handled = rows("office", true).filter(row -> row.getString("region").equals(prefecture))
                    .flatMap(row -> strings(row, "handles")).map(DemoContentTest::first).collect(Collectors.toSet());
            assertTrue(handled.containsAll(firstLevel), () -> prefecture + " lacks " + without(firstLevel, handled));
        }
    }

    @Test
    void offeringsCoverEveryTopicAndReachEveryPrefecture() {
        Set<String> offered = rows("offering", true).map(row -> first(row.getString("category"))).collect(Collectors.toSet());
        assertTrue(offered.containsAll(firstLevel), () -> "no offering for " + without(firstLevel, offered));
        Set<String> home = rows("provider", true).map(row -> prefecture(row.getString("region"))).collect(Collectors.toSet());
        assertTrue(home.containsAll(prefectures()), () -> "no provider in " + without(prefectures(), home));
        Set<String> supported = rows("program", true).flatMap(row -> strings(row, "topics")).map(DemoContentTest::first).collect(Collectors.toSet());
        assertTrue(supported.containsAll(firstLevel), () -> "no program for " + without(firstLevel, supported));
        Set<String> funded = rows("program", true).map(row -> prefecture(row.getString("region"))).collect(Collectors.toSet());
        assertTrue(funded.containsAll(prefectures()), () -> "no program in " + without(prefectures(), funded));
    }

    /** A reference leads to a record of a source that was imported before: rows of one file are read together. */
    @Test
    void whatIsReferredToComesFirst() {
        List<String> order = List.copyOf(SUPPLIES.keySet());
        SUPPLIES.forEach((key, supply) -> supply.rows().forEach(row -> references(row).forEach(reference -> {
            assertTrue(RECORDS.containsKey(reference), () -> key + "/" + row.getString("externalId") + " → " + reference);
            assertTrue(order.indexOf(reference.split("/", 2)[0]) < order.indexOf(key), () -> key + " comes before " + reference);
        })));
        rows("program", true).filter(row -> row.containsKey("generalProgram")).forEach(row -> {
            JsonObject general = RECORDS.get(row.getString("generalProgram"));
            assertFalse(general.containsKey("generalProgram"), "a variant of a variant: " + row.getString("externalId"));
        });
    }

    @Test
    void codesExist() {
        all().forEach(row -> {
            String name = row.getString("externalId");
            Stream.of("region").filter(row::containsKey).forEach(field -> assertTrue(regions.containsKey(row.getString(field)), name));
            Stream.of("serviceRegions", "regions").flatMap(field -> strings(row, field))
                    .forEach(code -> assertTrue(regions.containsKey(code), name + " " + code));
            Stream.concat(Stream.of("topics", "handles").flatMap(field -> strings(row, field)), string(row, "category"))
                    .forEach(code -> assertTrue(topics.containsKey(code), name + " " + code));
            strings(row, "industries").forEach(code -> assertTrue(industries.contains(code), name + " " + code));
            Stream.of("deadlines", "rows").flatMap(field -> objects(row, field)).flatMap(part -> string(part, "region"))
                    .forEach(code -> assertTrue(regions.containsKey(code), name + " " + code));
        });
        rows("program").forEach(row -> {
            valid(row, "level", AdministrativeLevel.values());
            valid(row, "kind", ProgramKind.values());
            valid(row, "delivery", Delivery.values());
            valid(row, "allocation", Allocation.values());
        });
        rows("call", true).forEach(row -> {
            valid(row, "track", CallTrack.values());
            if (row.containsKey("state")) {
                valid(row, "state", CallState.values());
            }
            objects(row, "deadlines").forEach(deadline -> valid(deadline, "stage", DeadlineStage.values()));
            objects(row, "channels").forEach(channel -> valid(channel, "kind", ChannelKind.values()));
        });
        rows("result", true).forEach(row -> valid(row, "stage", ResultStage.values()));
        rows("provider", true).forEach(row -> assertTrue(LEGAL_FORMS.contains(row.getString("legalForm"))));
    }

    @Test
    void realProgramsShowTheClauseOfEveryCondition() {
        rows("program", false).forEach(row -> {
            String name = row.getString("externalId");
            LocalDate.parse(row.getString("checkedOn"));
            assertFalse(row.getJsonArray("conditions").isEmpty(), name);
            Stream.concat(objects(row, "conditions").map(condition -> condition.getJsonObject("clause")), objects(row, "sourcePolicies"))
                    .forEach(clause -> {
                        assertTrue(clause.getString("anchor").matches("art-\\d+"), name);
                        assertTrue(clause.getString("number").matches("第[一二三四五六七八九十百零]+条"), name);
                        assertTrue(clause.getString("quote").length() >= 5, name);
                    });
            assertFalse(row.getJsonArray("sourcePolicies").isEmpty(), name);
            objects(row, "sourcePolicies").forEach(clause -> assertEquals(clause.getString("title"),
                    RECORDS.get(clause.getString("source")).getString("title"), name));
            assertFalse(row.containsKey("region"), name);
            assertEquals("NATIONAL", row.getString("level"), name);
        });
    }

    /** A figure in the promise of a real program stands in one of the clauses it quotes. */
    @Test
    void realFiguresStandInTheirClauses() {
        Pattern figure = Pattern.compile("\\d+(?=%|万|日|个工作日|年|天)");
        rows("program", false).forEach(row -> {
            String clauses = objects(row, "sourcePolicies").map(clause -> clause.getString("quote")).collect(Collectors.joining());
            Matcher matcher = figure.matcher(row.getString("promise"));
            while (matcher.find()) {
                String number = matcher.group();
                assertTrue(clauses.contains(number) || clauses.contains(chinese(Integer.parseInt(number))),
                        () -> row.getString("externalId") + ": " + number + " is in none of its clauses");
            }
        });
    }

    @Test
    void clausesOfInventedPoliciesAreInTheirText() {
        Map<String, Set<String>> anchors = new HashMap<>();
        Map<String, String> byTitle = new HashMap<>();
        SUPPLIES.get("demo-fictional").rows().forEach(row -> byTitle.put(row.getString("title"), "demo-fictional/" + row.getString("externalId")));
        rows("program", true).forEach(row -> Stream.concat(objects(row, "sourcePolicies"),
                objects(row, "conditions").filter(condition -> condition.containsKey("clause")).map(condition -> condition.getJsonObject("clause"))).forEach(clause -> {
            String policy = byTitle.get(clause.getString("title"));
            assertEquals(policy, clause.getString("source", policy));
            String text = RECORDS.get(policy).getString("text");
            assertTrue(text.contains(clause.getString("quote")), () -> row.getString("externalId") + ": " + clause.getString("quote"));
            assertTrue(anchors.computeIfAbsent(policy, none -> PolicyTextParser.parse(text).walk().map(TextNode::anchor)
                    .collect(Collectors.toSet())).contains(clause.getString("anchor")), () -> policy + "#" + clause.getString("anchor"));
        }));
    }

    @Test
    void everyProgramCanBeCheckedAndAsked() {
        rows("program", true).forEach(row -> {
            int conditions = row.getJsonArray("conditions").size();
            assertTrue(conditions >= 4 && conditions <= 8, row.getString("externalId"));
            assertTrue(Stream.of("materials", "steps", "contacts", "issuers").allMatch(row::containsKey), row.getString("externalId"));
        });
    }

    @Test
    void nothingInventedCanBeTakenForReal() {
        SUPPLIES.values().stream().filter(Supply::demonstration).forEach(supply -> {
            PHONE.matcher(supply.text()).results().map(found -> found.group())
                    .forEach(phone -> assertTrue(SILENT_PHONE.matcher(phone).matches(), phone));
            LINK.matcher(supply.text()).results().map(found -> found.group())
                    .forEach(link -> assertTrue(link.startsWith("https://example.org/"), link));
            supply.rows().forEach(row -> {
                Stream.concat(objects(row, "contacts").flatMap(contact -> string(contact, "phone")), string(row, "phone"))
                        .forEach(phone -> assertTrue(SILENT_PHONE.matcher(phone).matches(), phone));
                Stream.of("issuers").flatMap(field -> strings(row, field)).forEach(issuer -> assertTrue(issuer.contains("演示"), issuer));
                Stream.of("unit", "name").filter(field -> !supply.type().equals("call")).flatMap(field -> string(row, field))
                        .forEach(unit -> assertTrue(unit.contains("演示"), unit));
            });
        });
        SUPPLIES.values().stream().filter(supply -> List.of("call", "office", "provider", "offering", "result").contains(supply.type()))
                .forEach(supply -> assertTrue(supply.demonstration()));
    }

    @Test
    void creditCodesAreSoundAndBelongToNobody() {
        Set<String> seen = new HashSet<>();
        Stream.concat(rows("provider", true).map(row -> row.getString("creditCode")),
                rows("result", true).flatMap(row -> objects(row, "rows")).flatMap(row -> string(row, "code"))).forEach(code -> {
                    assertTrue(CreditCode.of(code).fault().isEmpty(), code);
                    assertEquals("000000", code.substring(2, 8));
                    seen.add(code);
                });
        assertEquals(rows("provider", true).count(), rows("provider", true).map(row -> row.getString("creditCode")).distinct().count());
        assertTrue(seen.size() > 200);
    }

    @Test
    void callsMoveWithTheCalendar() {
        List<JsonObject> calls = rows("call", true).toList();
        List<JsonObject> open = calls.stream().filter(call -> day(call, "opensOn") <= 0 && own(call) >= 0).toList();
        assertTrue(open.size() >= 25);
        assertTrue(open.stream().filter(call -> own(call) <= 30).count() >= 8);
        assertTrue(open.stream().filter(call -> own(call) <= 7).count() >= 3);
        assertTrue(calls.stream().filter(call -> day(call, "opensOn") > 0).count() >= 10);
        assertTrue(calls.stream().filter(call -> day(call, "closesOn") < 0).count() >= 20);
        for (JsonObject call : calls) {
            List<JsonObject> chain = objects(call, "deadlines").toList();
            chain.forEach(deadline -> assertTrue(day(call, "opensOn") <= day(deadline, "on") && day(deadline, "on") <= day(call, "closesOn"),
                    call.getString("externalId")));
            List<JsonObject> everywhere = chain.stream().filter(deadline -> !deadline.containsKey("region")).toList();
            for (int i = 1; i < everywhere.size(); i++) {
                JsonObject before = everywhere.get(i - 1);
                JsonObject after = everywhere.get(i);
                assertTrue(DeadlineStage.valueOf(before.getString("stage")).compareTo(DeadlineStage.valueOf(after.getString("stage"))) < 0
                        && day(before, "on") <= day(after, "on"), call.getString("externalId"));
            }
        }
        // a forecast wants the same program's calls of two earlier years
        Map<String, Long> past = calls.stream().filter(call -> day(call, "opensOn") < -330)
                .collect(Collectors.groupingBy(call -> call.getString("program"), Collectors.counting()));
        assertTrue(past.values().stream().filter(count -> count >= 2).count() >= 4);
        Set<String> states = calls.stream().flatMap(call -> string(call, "state")).collect(Collectors.toSet());
        assertTrue(states.containsAll(Set.of("SUSPENDED", "EXTENDED", "CANCELLED")));
        assertTrue(calls.stream().filter(call -> List.of("TRAINING", "EVENT").contains(call.getString("track"))).allMatch(call -> call.containsKey("place")));
    }

    @Test
    void resultListsAreOfAReadableLength() {
        rows("result", true).forEach(row -> {
            int size = row.getJsonArray("rows").size();
            assertTrue(size >= 5 && size <= 31, row.getString("externalId") + " " + size);
            if (row.containsKey("objectionUntil")) {
                assertTrue(day(row, "objectionUntil") > day(row, "publishedOn") && row.containsKey("objectionContact"), row.getString("externalId"));
            }
        });
        Set<String> stages = rows("result", true).map(row -> row.getString("stage")).collect(Collectors.toSet());
        assertEquals(Arrays.stream(ResultStage.values()).map(Enum::name).collect(Collectors.toSet()), stages);
    }

    @Test
    void textsFitTheirFields() {
        Map<String, Map<String, Integer>> longest = Map.of(
                "program", Map.of("title", 200, "summary", 2000, "promise", 120, "operator", 200, "rate", 200),
                "call", Map.of("name", 200, "summary", 2000, "place", 300),
                "result", Map.of("title", 200, "objectionContact", 300),
                "office", Map.of("unit", 200, "address", 300, "phone", 60, "hours", 200, "summary", 500),
                "provider", Map.of("name", 200, "description", 500),
                "offering", Map.of("title", 60, "summary", 150, "priceUnit", 20, "onboarding", 200, "exit", 200, "supportHours", 200, "security", 200));
        longest.forEach((type, fields) -> rows(type).forEach(row -> fields.forEach((field, most) -> string(row, field)
                .forEach(text -> assertTrue(text.length() <= most, () -> row.getString("externalId") + " " + field)))));
        rows("offering", true).forEach(row -> Stream.of("features", "benefits").forEach(field -> {
            assertTrue(row.getJsonArray(field).size() <= 10);
            strings(row, field).forEach(line -> assertTrue(line.length() <= 60, line));
        }));
        rows("offering", true).forEach(row -> assertTrue(row.getString("summary@en").split("\\s+").length <= 50, row.getString("externalId")));
        for (String field : List.of("title", "summary")) {
            List<String> texts = rows("offering", true).map(row -> row.getString(field)).toList();
            assertEquals(texts.size(), Set.copyOf(texts).size(), "two offerings share a " + field);
        }
    }

    @Test
    void everythingSpeaksEnglishToo() {
        Map<String, List<String>> spoken = Map.of("program", List.of("title", "summary", "promise"), "call", List.of("name", "summary"),
                "result", List.of("title"), "office", List.of("unit", "summary"), "provider", List.of("name", "description"),
                "offering", List.of("title", "summary"));
        spoken.forEach((type, fields) -> rows(type).forEach(row -> fields.forEach(field -> assertTrue(row.containsKey(field + "@en"),
                () -> row.getString("externalId") + " " + field))));
        rows("program").forEach(row -> objects(row, "conditions").forEach(condition -> assertTrue(condition.containsKey("text@en"),
                () -> row.getString("externalId") + " " + condition.getString("text"))));
        Pattern han = Pattern.compile("\\p{IsHan}");
        all().forEach(row -> row.forEach((field, value) -> assertFalse(field.endsWith("@en") && han.matcher(value.toString()).find(),
                () -> row.getString("externalId") + " " + field)));
    }

    @Test
    void pricesSayWhatTheyArePer() {
        rows("offering", true).forEach(row -> {
            String model = row.getString("priceModel");
            assertTrue(PRICED.contains(model) || UNPRICED.contains(model), model);
            if (PRICED.contains(model)) {
                JsonNumber from = row.getJsonNumber("priceMin");
                JsonNumber to = row.getJsonNumber("priceMax");
                assertTrue(from.bigDecimalValue().signum() > 0 && from.bigDecimalValue().compareTo(to.bigDecimalValue()) <= 0, row.getString("externalId"));
                assertTrue(row.containsKey("priceUnit"), row.getString("externalId"));
            }
        });
    }

    @Test
    void everydayQuestionsExpectWhatShips() {
        JsonArray questions = json("/everyday-questions.json").asJsonArray();
        assertTrue(questions.size() >= 40);
        for (JsonObject question : questions.getValuesAs(JsonObject.class)) {
            string(question, "place").forEach(place -> assertTrue(regions.containsKey(place)));
            if (question.get("expect") instanceof JsonObject none) {
                assertTrue(none.containsKey("page") || none.getBoolean("nothing"), question.getString("question"));
            } else {
                List<JsonObject> expected = objects(question, "expect").toList();
                assertFalse(expected.isEmpty(), question.getString("question"));
                expected.forEach(record -> {
                    String source = record.getString("source");
                    assertTrue(RECORDS.containsKey(source + "/" + record.getString("externalId")), () -> question.getString("question") + record);
                    assertEquals(SUPPLIES.get(source).type(), record.getString("type"), question.getString("question"));
                });
            }
        }
    }

    private static Stream<JsonObject> rows(String type, boolean demonstration) {
        return SUPPLIES.values().stream().filter(supply -> supply.type().equals(type) && supply.demonstration() == demonstration)
                .flatMap(supply -> supply.rows().stream());
    }

    private static Stream<JsonObject> rows(String type) {
        return Stream.concat(rows(type, false), rows(type, true));
    }

    private static Stream<JsonObject> all() {
        return SUPPLIES.values().stream().flatMap(supply -> supply.rows().stream());
    }

    private static List<String> references(JsonObject row) {
        List<String> references = new ArrayList<>();
        SOURCE_FIELDS.forEach(field -> string(row, field).forEach(references::add));
        objects(row, "sourcePolicies").flatMap(policy -> string(policy, "source")).forEach(references::add);
        string(row, "noticePolicy").filter(notice -> notice.startsWith("demo-")).forEach(references::add);
        return references;
    }

    private static void valid(JsonObject row, String field, Enum<?>[] constants) {
        assertTrue(Arrays.stream(constants).anyMatch(constant -> constant.name().equals(row.getString(field, ""))), () -> field + " of " + row);
    }

    /** Days from today. */
    private static int day(JsonObject row, String field) {
        Matcher relative = RELATIVE.matcher(row.getString(field));
        assertTrue(relative.matches(), () -> field + " of " + row.getString("externalId", ""));
        return Integer.parseInt(relative.group(1));
    }

    /** The last day of the enterprise's own step, where no county has another. */
    private static int own(JsonObject call) {
        return objects(call, "deadlines").filter(deadline -> deadline.getString("stage").equals("ENTERPRISE") && !deadline.containsKey("region"))
                .map(deadline -> day(deadline, "on")).findFirst().orElseGet(() -> day(call, "closesOn"));
    }

    private static Set<String> prefectures() {
        return regions.values().stream().filter(row -> row.get("level").equals("PREFECTURE")).map(row -> row.get("code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String prefecture(String region) {
        Map<String, String> row = regions.get(region);
        return row.get("level").equals("COUNTY") ? row.get("parent") : region;
    }

    private static String first(String topic) {
        return topic.contains(".") ? topic.substring(0, topic.indexOf('.')) : topic;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** A number below a thousand as laws write it. */
    private static String chinese(int number) {
        String digits = "零一二三四五六七八九";
        if (number >= 100) {
            int rest = number % 100;
            return digits.charAt(number / 100) + "百" + (rest == 0 ? "" : chinese(rest));
        }
        String ones = number % 10 == 0 && number > 0 ? "" : digits.substring(number % 10, number % 10 + 1);
        return number < 10 ? ones : (number < 20 ? "" : digits.substring(number / 10, number / 10 + 1)) + "十" + ones;
    }

    private static Stream<String> string(JsonObject row, String field) {
        return row.get(field) instanceof JsonString text ? Stream.of(text.getString()) : Stream.empty();
    }

    private static Stream<String> strings(JsonObject row, String field) {
        return row.get(field) instanceof JsonArray list ? list.getValuesAs(JsonString.class).stream().map(JsonString::getString) : Stream.empty();
    }

    private static Stream<JsonObject> objects(JsonObject row, String field) {
        return row.get(field) instanceof JsonArray list ? list.stream().map(JsonValue::asJsonObject) : Stream.empty();
    }

    private static JsonStructure json(String file) {
        return parse(text(file));
    }

    private static JsonStructure parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }

    private static String text(String name) {
        try (InputStream file = DemoContentTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
