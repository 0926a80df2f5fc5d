package org.teahorse.eval;

import com.hankcs.hanlp.HanLP;
import jakarta.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPOutputStream;
import org.postgresql.Driver;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;
import org.teahorse.it.Tables;
import org.teahorse.shared.Hashes;

/**
 * Measures the search on a judged collection: {@code ./mvnw -Psearch-eval verify -Dcorpus=… -Dqueries=… -Dqrels=…}. The collection goes
 * through the product's own importer into a database and an index of its own, one clause a line, and is asked over the API as anybody
 * would. Without {@code -Dcorpus} it is the product's own questions on its own catalogue, see {@link OwnEvaluation}. What was imported and worked out stays for the next run with the same corpus. With {@code -Dserve} the server stays up for other
 * clients until the build is stopped.
 */
public final class SearchEvaluation {

    private static final String DATABASE = "teahorse_search_eval";
    private static final String SOURCE = "judged";
    private static final String TOKEN = "search-eval";
    private static final int DEPTH = 100;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path corpus;
    private final Judged judged;
    private final Path home = Path.of(System.getProperty("teahorse.it.data"), "search-eval").toAbsolutePath();
    /** Says which corpus is in the database. */
    private final Path mark = home.resolve("corpus.sha256");
    private final List<String> lines;
    private final String hash;
    private String server;

    private SearchEvaluation() throws IOException {
        corpus = file("corpus");
        lines = Judged.lines(corpus);
        hash = Hashes.sha256(String.join("\n", lines));
        judged = Judged.read(file("queries"), file("qrels"));
    }

    private static Path file(String property) {
        String value = System.getProperty(property, "");
        if (value.isBlank() || !Files.isRegularFile(Path.of(value))) {
            throw new IllegalArgumentException("Say where the judged collection is: -D" + property + "=<file>"
                    + (value.isBlank() ? "" : "; there is no " + value));
        }
        return Path.of(value);
    }

    public static void main(String[] arguments) throws Exception {
        // the build's own steps ran in another class loader, and the driver registers itself once
        DriverManager.registerDriver(new Driver());
        if (System.getProperty("corpus", "").isBlank()) {
            new OwnEvaluation(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run();
        } else {
            new SearchEvaluation().run();
        }
    }

    private void run() throws Exception {
        boolean known = prepare();
        out.printf("%n## Search evaluation, JVM %s, load %.1f%n%s, %d questions%n", System.getProperty("java.version"), load(), corpus.getFileName(), judged.questions().size());
        try (RunningServer.Another running = new RunningServer.Another(RunningServer.PRODUCTION, "search-eval-server", home, Tables.address(DATABASE),
                List.of("-Dteahorse.mode=production", "-Dteahorse.admin.token=" + TOKEN))) {
            server = running.url();
            if (!known) {
                importCorpus();
            }
            awaitMeaning();
            measure();
            if (System.getProperty("serve") != null) {
                out.printf("%nThe search answers at %s/api/v1/search?level=clause&q=… until this build is stopped (Ctrl-C).%n", server);
                Thread.currentThread().join();
            }
        }
    }

    /** @return whether this corpus is in the database already */
    private boolean prepare() throws IOException {
        boolean known = Files.isRegularFile(mark) && Files.readString(mark).equals(hash) && exists();
        if (!known) {
            Tables.create(DATABASE);
            Files.createDirectories(home);
            Files.deleteIfExists(mark);
        }
        Tables.migrate(DATABASE);
        return known;
    }

    private void importCorpus() throws IOException, InterruptedException {
        send(request("/api/v1/sources/" + SOURCE).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(Api.resource("/search-eval/source.json"))), 200, 201);
        Path packed = home.resolve("corpus.jsonl.gz");
        try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(packed)), StandardCharsets.UTF_8))) {
            for (String line : lines) {
                writer.write(line);
                writer.newLine();
            }
        }
        Instant start = Instant.now();
        HttpResponse<String> accepted = send(request("/api/v1/sources/" + SOURCE + "/imports").header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip").POST(BodyPublishers.ofFile(packed)), 202);
        String id = Judged.json(accepted.body()).getString("id");
        JsonObject job = Judged.json(send(request("/api/v1/sources/" + SOURCE + "/imports/" + id).GET(), 200).body());
        while (Set.of("QUEUED", "RUNNING").contains(job.getString("state"))) {
            Thread.sleep(500);
            job = Judged.json(send(request("/api/v1/sources/" + SOURCE + "/imports/" + id).GET(), 200).body());
        }
        out.printf("imported: %s, %d rows, %d refused, %d s%n", job.getString("state"), job.getInt("total"), job.getInt("rejected"), seconds(start));
        if (!job.getString("state").equals("DONE")) {
            throw new IllegalStateException("The import ended so: " + job);
        }
        Files.writeString(mark, hash);
    }

    private void awaitMeaning() throws InterruptedException {
        Instant start = Instant.now();
        long before = Tables.number(DATABASE, "select count(*) from meaning");
        long waiting = Tables.number(DATABASE, "select count(*) from outbox");
        long round = 0;
        while (waiting > 0) {
            if (round++ % 60 == 0) {
                out.printf("  %d messages wait, %d texts have a meaning, load %.1f%n", waiting, Tables.number(DATABASE, "select count(*) from meaning"), load());
            }
            Thread.sleep(500);
            waiting = Tables.number(DATABASE, "select count(*) from outbox");
        }
        long made = Tables.number(DATABASE, "select count(*) from meaning") - before;
        if (made > 0) {
            out.printf("meanings: %d in %d s, %.0f a second, load %.1f%n", made, seconds(start), made / (double) Math.max(1, seconds(start)), load());
        }
    }

    private void measure() throws IOException {
        Map<String, Map<Judged.Question, List<String>>> runs = new LinkedHashMap<>();
        SmartcnBaseline baseline = new SmartcnBaseline(lines);
        runs.put("smartcn BM25 (peer)", rank(question -> baseline.search(question, DEPTH)));
        runs.put("lexical", rank(question -> ask(question, "lexical")));
        runs.put("semantic", rank(question -> ask(question, "semantic")));
        runs.put("hybrid", rank(question -> ask(question, "hybrid")));
        runs.put("hybrid, asked in traditional script", rank(question -> ask(HanLP.convertToTraditionalChinese(question), "hybrid")));
        print("all", judged.questions(), runs);
        Map<String, List<Judged.Question>> groups = new TreeMap<>();
        judged.questions().forEach(question -> question.groups().forEach(group -> groups.computeIfAbsent(group, none -> new ArrayList<>()).add(question)));
        groups.forEach((group, questions) -> print(group, questions, runs));
        double[] hybrid = ndcg(judged.questions(), runs.get("hybrid"));
        out.printf("%n| hybrid against | ratio of nDCG@10 | p (paired randomisation, two-sided) |%n|---|---|---|%n");
        for (String other : List.of("smartcn BM25 (peer)", "lexical", "semantic", "hybrid, asked in traditional script")) {
            double[] its = ndcg(judged.questions(), runs.get(other));
            out.printf("| %s | %.3f | %.4f |%n", other, Measures.mean(hybrid) / Measures.mean(its), Measures.chance(hybrid, its));
        }
    }

    /** A system that ranks. */
    private interface Ranker {
        List<String> rank(String question) throws IOException;
    }

    private Map<Judged.Question, List<String>> rank(Ranker ranker) throws IOException {
        Map<Judged.Question, List<String>> rankings = new LinkedHashMap<>();
        for (Judged.Question question : judged.questions()) {
            rankings.put(question, ranker.rank(question.text()));
        }
        return rankings;
    }

    private List<String> ask(String question, String mode) {
        JsonObject answer = Judged.json(send(request("/api/v1/search?level=clause&pageSize=" + DEPTH + "&mode=" + mode + "&q=" + Api.encode(question)).GET(), 200).body());
        Set<String> ids = new LinkedHashSet<>();
        answer.getJsonArray("hits").getValuesAs(JsonObject.class).forEach(hit -> ids.add(hit.getString("externalId", "")));
        return List.copyOf(ids);
    }

    private void print(String group, List<Judged.Question> questions, Map<String, Map<Judged.Question, List<String>>> runs) {
        out.printf("%n| %s, %d questions | nDCG@10 | MRR@10 | Recall@10 | Recall@100 |%n|---|---|---|---|---|%n", group, questions.size());
        runs.forEach((name, rankings) -> out.printf("| %s | %.4f | %.4f | %.4f | %.4f |%n", name, Measures.mean(ndcg(questions, rankings)),
                mean(questions, question -> Measures.reciprocalRank(rankings.get(question), judged.grades(question), 10)),
                mean(questions, question -> Measures.recall(rankings.get(question), judged.grades(question), 10)),
                mean(questions, question -> Measures.recall(rankings.get(question), judged.grades(question), DEPTH))));
    }

    private double[] ndcg(List<Judged.Question> questions, Map<Judged.Question, List<String>> rankings) {
        return questions.stream().mapToDouble(question -> Measures.ndcg(rankings.get(question), judged.grades(question), 10)).toArray();
    }

    private static double mean(List<Judged.Question> questions, ToDoubleFunction<Judged.Question> measure) {
        return questions.stream().mapToDouble(measure).average().orElse(0);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofMinutes(2)).header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, Integer... expected) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (!List.of(expected).contains(answer.statusCode())) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static boolean exists() {
        return Tables.number("postgres", "select count(*) from pg_database where datname = '" + DATABASE + "'") > 0;
    }

    private static long seconds(Instant since) {
        return Duration.between(since, Instant.now()).toSeconds();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
