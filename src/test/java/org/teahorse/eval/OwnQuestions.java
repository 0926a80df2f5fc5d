package org.teahorse.eval;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.teahorse.eval.Judged.Question;
import org.teahorse.it.Api;
import org.teahorse.it.Patience;
import org.teahorse.it.Tables;

/** The judged questions of the product's own, asked over the API of the running server. */
final class OwnQuestions {

    private static final String UNANSWERABLE = "unanswerable";
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final Path FOLDER = Path.of("src/test/resources/search-eval");
    private static final int DEPTH = 10;

    private final Judged judged;
    /** What the judgments call an entry, by what the API calls it. */
    private final Map<String, String> keys = new HashMap<>();

    /** Waits until everything that was published can be found by its meaning. */
    OwnQuestions() throws IOException, SQLException {
        judged = Judged.read(FOLDER.resolve("queries.jsonl"), FOLDER.resolve("qrels.tsv"));
        Patience.await("the search comes to rest", PATIENCE, () -> Tables.number("select count(*) from outbox where topic like 'search.%'") == 0);
        try (Connection connection = Tables.superuser(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select type, document_id, source_key, external_id from search_entry where anchor = ''")) {
            while (rows.next()) {
                keys.put(rows.getString(1) + "-" + rows.getLong(2), rows.getString(3) + "/" + rows.getString(4));
            }
        }
    }

    /** Entries whose meaning is not known. */
    long withoutMeaning() {
        return Tables.number("select count(*) from search_entry e where not exists (select 1 from meaning m where m.text_hash = e.meaning)");
    }

    /** Questions that something answers. @param split dev or test */
    List<Question> answerable(String split) {
        return judged.questions().stream().filter(question -> split(question).equals(split) && !question.groups().contains(UNANSWERABLE)).toList();
    }

    /** Questions that nothing answers. */
    List<Question> unanswerable(String split) {
        return judged.questions().stream().filter(question -> split(question).equals(split) && question.groups().contains(UNANSWERABLE)).toList();
    }

    private static String split(Question question) {
        return question.line().getString("split");
    }

    /** nDCG@10 of each question. @param mode of comparing: lexical, semantic or hybrid */
    double[] ndcg(List<Question> questions, String mode) {
        return questions.stream().mapToDouble(question -> Measures.ndcg(ids(ask(question, mode).getJsonArray("hits").getValuesAs(JsonObject.class).stream()),
                judged.grades(question), DEPTH)).toArray();
    }

    JsonObject ask(Question question, String mode) {
        return Api.search(question.text(), "&mode=" + mode + "&pageSize=" + DEPTH);
    }

    /** The best grade among the quotes that a page leads with; -1 when it leads with none. */
    int answered(Question question) {
        JsonObject answer = ask(question, "hybrid");
        if (!answer.containsKey("answers") || answer.isNull("answers") || answer.getJsonObject("answers").getJsonArray("quotes").isEmpty()) {
            return -1;
        }
        return ids(answer.getJsonObject("answers").getJsonArray("quotes").getValuesAs(JsonObject.class).stream()).stream()
                .mapToInt(id -> judged.grades(question).getOrDefault(id, 0)).max().orElse(0);
    }

    private List<String> ids(Stream<JsonObject> entries) {
        return entries.map(entry -> keys.getOrDefault(entry.getString("type").toUpperCase(Locale.ROOT) + "-" + entry.getInt("id"), "?")).toList();
    }

    /** The questions of each group, and all. */
    static Map<String, List<Question>> groups(List<Question> questions) {
        Map<String, List<Question>> groups = new TreeMap<>(Map.of(" all", questions));
        questions.stream().flatMap(question -> question.groups().stream()).distinct()
                .forEach(group -> groups.put(group, questions.stream().filter(question -> question.groups().contains(group)).toList()));
        return groups;
    }
}
