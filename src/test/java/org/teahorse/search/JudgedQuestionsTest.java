package org.teahorse.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.teahorse.policy.domain.Clause;
import org.teahorse.policy.domain.PolicyTextParser;

/** The judged questions in {@code search-eval/} can be measured with: they name what exists, and each split shows each kind of question. */
class JudgedQuestionsTest {

    private static final Set<String> GROUPS = Set.of("everyday", "keyword", "official", "english", "pinyin", "traditional", "slip", "number", "region",
            "amount", "industry", "audience", "howto", "office", "provider", "result", "policy", "money", "call", "unanswerable");
    private static final String UNANSWERABLE = "unanswerable";
    private static final Set<String> SPLITS = Set.of("dev", "test");

    private record Question(String id, String text, String language, List<String> groups, String split) {
    }

    private record Judgment(String question, String record, int score, String clause) {
    }

    private static List<Question> questions;
    private static List<Judgment> judgments;
    /** {@code source/externalId} → the record as the demonstration content has it */
    private static final Map<String, JsonObject> CATALOGUE = new HashMap<>();

    @BeforeAll
    static void read() {
        questions = lines("/search-eval/queries.jsonl").stream().map(JudgedQuestionsTest::object).map(row -> new Question(row.getString("_id"),
                row.getString("text"), row.getString("lang"), row.getJsonArray("groups").getValuesAs(JsonString::getString), row.getString("split"))).toList();
        judgments = lines("/search-eval/qrels.tsv").stream().skip(1).map(line -> line.split("\t", -1))
                .map(cells -> new Judgment(cells[0], cells[1], Integer.parseInt(cells[2]), cells[3])).toList();
        try (JsonReader reader = Json.createReader(new StringReader(text("/demo/sources.json")))) {
            JsonArray sources = reader.readArray();
            for (JsonObject source : sources.getValuesAs(JsonObject.class)) {
                lines("/demo/" + source.getString("file")).stream().map(JudgedQuestionsTest::object)
                        .forEach(row -> CATALOGUE.put(source.getString("key") + "/" + row.getString("externalId"), row));
            }
        }
    }

    @Test
    void thereAreEnoughQuestionsAndEachIsAskedOnce() {
        assertTrue(questions.size() >= 200, () -> questions.size() + " questions");
        assertEquals(questions.size(), questions.stream().map(Question::id).distinct().count());
        assertEquals(questions.size(), questions.stream().map(Question::text).distinct().count());
        assertTrue(questions.stream().filter(question -> question.groups().contains(UNANSWERABLE)).count() >= 30);
    }

    @Test
    void evenNumbersAreForTuningAndBothSplitsShowEveryGroup() {
        for (Question question : questions) {
            boolean even = Integer.parseInt(question.id().substring(1)) % 2 == 0;
            assertEquals(even ? "dev" : "test", question.split(), question.id());
            assertEquals(question.groups().contains("english") ? "en" : "zh", question.language(), question.id());
        }
        for (String split : SPLITS) {
            assertEquals(new TreeSet<>(GROUPS), questions.stream().filter(question -> question.split().equals(split))
                    .flatMap(question -> question.groups().stream()).collect(Collectors.toCollection(TreeSet::new)), split);
        }
    }

    @Test
    void everyJudgmentIsOfAQuestionAndOfARecordThatExist() {
        Set<String> asked = questions.stream().map(Question::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (Judgment judgment : judgments) {
            assertTrue(asked.contains(judgment.question()), judgment::toString);
            assertTrue(CATALOGUE.containsKey(judgment.record()), judgment::toString);
            assertTrue(judgment.score() >= 1 && judgment.score() <= 3, judgment::toString);
            assertTrue(seen.add(judgment.question() + " " + judgment.record()), judgment::toString);
        }
    }

    @Test
    void everyClauseNamedIsOneThatSearchCanPointAt() {
        Map<String, Set<String>> anchors = new HashMap<>();
        for (Judgment judgment : judgments) {
            if (!judgment.clause().isEmpty()) {
                assertTrue(anchors.computeIfAbsent(judgment.record(), JudgedQuestionsTest::anchors).contains(judgment.clause()), judgment::toString);
            }
        }
        assertTrue(anchors.size() >= 5, () -> "Clauses are named of " + anchors.keySet());
    }

    @Test
    void unanswerableIsWhatNothingAnswers() {
        Map<String, Integer> best = judgments.stream().collect(Collectors.toMap(Judgment::question, Judgment::score, Math::max));
        for (Question question : questions) {
            assertEquals(best.getOrDefault(question.id(), 0) < 2, question.groups().contains(UNANSWERABLE), question::toString);
        }
    }

    private static Set<String> anchors(String record) {
        String words = CATALOGUE.get(record).getString("text", "");
        return PolicyTextParser.parse(words).clauses().stream().map(Clause::anchor).collect(Collectors.toSet());
    }

    private static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    private static List<String> lines(String resource) {
        return text(resource).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(String resource) {
        try (InputStream file = JudgedQuestionsTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
