package org.teahorse.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.eval.Judged.Question;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/**
 * The judged questions of the product's own, asked over the API of the running server with the catalogue that ships. The floors are a little
 * below what was measured when they were set, see {@code docs/search-quality.md}: a change that costs quality fails here.
 */
@ExtendWith(RunningServer.class)
class SearchQualityHttpIT {

    private static final double FLOOR_TEST = 0.40;
    private static final double FLOOR_DEV = 0.40;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static Judged judged;
    private static Map<String, String> keys;

    @BeforeAll
    static void begin() throws IOException, SQLException {
        judged = Judged.read(Path.of("src/test/resources/search-eval/queries.jsonl"), Path.of("src/test/resources/search-eval/qrels.tsv"));
        Api.awaitDemonstration();
        awaitMeanings();
        keys = keys();
    }

    @Test
    void everydayQuestionsAreAnsweredAsWellAsBefore() {
        double lexical = print("lexical");
        double hybrid = print("hybrid");
        assertTrue(hybrid >= lexical, "the meaning must not cost what it should bring: " + hybrid + " " + lexical);
    }

    /** @return the mean over the answerable questions kept for reports */
    private static double print(String mode) {
        Map<String, List<Double>> byGroup = new TreeMap<>();
        for (Question question : judged.questions()) {
            if (question.groups().contains("unanswerable")) {
                continue;
            }
            double ndcg = Measures.ndcg(ask(question, mode), judged.grades(question), 10);
            byGroup.computeIfAbsent("split " + question.line().getString("split"), none -> new ArrayList<>()).add(ndcg);
            question.groups().forEach(group -> byGroup.computeIfAbsent(group, none -> new ArrayList<>()).add(ndcg));
        }
        Map<String, Double> means = new TreeMap<>();
        byGroup.forEach((group, values) -> means.put(group, Measures.mean(values.stream().mapToDouble(Double::doubleValue).toArray())));
        means.forEach((group, mean) -> System.out.printf("nDCG@10 %-8s %-14s %.4f  (%d)%n", mode, group, mean, byGroup.get(group).size()));
        if (mode.equals("hybrid")) {
            assertTrue(means.get("split test") >= FLOOR_TEST, "test: " + means.get("split test"));
            assertTrue(means.get("split dev") >= FLOOR_DEV, "dev: " + means.get("split dev"));
        }
        return means.get("split test");
    }

    private static List<String> ask(Question question, String mode) {
        JsonObject answer = Api.search(question.text(), "&mode=" + mode + "&pageSize=10");
        return answer.getJsonArray("hits").getValuesAs(JsonObject.class).stream()
                .map(hit -> keys.getOrDefault(hit.getString("type").toUpperCase(Locale.ROOT) + "-" + hit.getInt("id"), "?")).toList();
    }

    private static void awaitMeanings() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count("select count(*) from outbox where topic like 'search.%'") > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        assertEquals(0, count("select count(*) from search_entry e where not exists (select 1 from meaning m where m.text_hash = e.meaning)"), "every entry has a meaning");
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(RunningServer.databaseUrl(), "postgres", ""); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What the judgments call an entry, by what the API calls it. */
    private static Map<String, String> keys() throws SQLException {
        Map<String, String> keys = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(RunningServer.databaseUrl(), "postgres", ""); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select type, document_id, source_key, external_id from search_entry where anchor = ''")) {
            while (rows.next()) {
                keys.put(rows.getString(1) + "-" + rows.getLong(2), rows.getString(3) + "/" + rows.getString(4));
            }
        }
        return keys;
    }
}
