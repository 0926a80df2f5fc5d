package org.teahorse.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.teahorse.eval.Judged.Question;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/**
 * Measures the product's own questions on the whole catalogue, with real registers and laws as distractors where they are at hand, and what
 * each part of the ranking is worth; with {@code -Dtune} chooses its weights anew, on the development questions alone.
 */
final class OwnEvaluation {

    private static final List<String> DISTRACTORS = List.of("policies/yunnan-register.jsonl", "policies/national-fulltext.jsonl", "laws/business_laws.jsonl.gz");
    private static final Path SHIPPED = Path.of("src/main/resources/search/ranking.properties");
    /** The product looks at its file once a second. */
    private static final Duration NOTICED = Duration.ofMillis(1_500);

    private final PrintStream out;
    private final Path data = Path.of(System.getProperty("teahorse.bench.data", "")).normalize();
    private final Path weights = Path.of(System.getProperty("teahorse.it.data"), "ranking.properties").toAbsolutePath();
    private OwnQuestions own;

    OwnEvaluation(PrintStream out) {
        this.out = out;
    }

    void run() throws Exception {
        Files.copy(SHIPPED, weights, StandardCopyOption.REPLACE_EXISTING);
        try (AutoCloseable server = RunningServer.launch(RunningServer.PRODUCTION, "-Dteahorse.ranking.file=" + weights)) {
            Api.awaitDemonstration();
            distract();
            own = new OwnQuestions();
            if (System.getProperty("tune") != null) {
                tune();
            }
            measure();
            ablate();
        }
    }

    private void distract() throws IOException {
        if (!Files.isDirectory(data)) {
            out.printf("No distractors at %s: give another place with -Dteahorse.bench.data=…%n", data);
            return;
        }
        for (String file : DISTRACTORS) {
            String key = file.replaceFirst(".*/", "").replaceFirst("\\..*", "").replace('_', '-');
            Api.declare(key, Files.readString(Path.of("docs/examples", key + ".json")));
            out.printf("distractors: %s, %d rows%n", file, Api.importBody(key, BodyPublishers.ofByteArray(Files.readAllBytes(data.resolve(file))), "").getInt("total"));
        }
    }

    private void measure() {
        for (String split : List.of("dev", "test")) {
            List<Question> questions = own.answerable(split);
            Map<String, double[]> runs = new LinkedHashMap<>();
            List.of("lexical", "semantic", "hybrid").forEach(mode -> runs.put(mode, own.ndcg(questions, mode)));
            out.printf("%n| %s, nDCG@10 | questions | lexical | semantic | hybrid |%n|---|---|---|---|---|%n", split);
            OwnQuestions.groups(questions).forEach((group, these) -> out.printf("| %s | %d | %s |%n", group.strip(), these.size(), runs.values().stream()
                    .map(values -> String.format("%.3f", these.stream().mapToDouble(question -> values[questions.indexOf(question)]).average().orElse(0)))
                    .collect(Collectors.joining(" | "))));
            out.printf("hybrid / lexical %.3f, p %.4f%n", Measures.mean(runs.get("hybrid")) / Measures.mean(runs.get("lexical")),
                    Measures.chance(runs.get("hybrid"), runs.get("lexical")));
            List<Integer> grades = questions.stream().map(own::answered).filter(grade -> grade >= 0).toList();
            List<Question> none = own.unanswerable(split);
            out.printf("answers: %d of %d questions are given one, %d of them right; of %d without an answer %d are given none%n", grades.size(), questions.size(),
                    grades.stream().filter(grade -> grade >= 2).count(), none.size(), none.stream().filter(question -> own.answered(question) < 0).count());
        }
    }

    private void ablate() throws IOException {
        Map<String, Double> shipped = read();
        out.printf("%n| without, nDCG@10 | dev | test |%n|---|---|---|%n");
        row("nothing", shipped);
        row("the words", with(shipped, "lexical", 0.0));
        row("the meaning", with(shipped, "meaning", 0.0));
        row("age, standing, type and place beside the meaning", with(shipped, "factors", 0.0));
        row("what only the meaning finds", with(shipped, "least", 1.1));
        write(shipped);
    }

    private void row(String what, Map<String, Double> tried) throws IOException {
        write(tried);
        out.printf("| %s | %.3f | %.3f |%n", what, Measures.mean(own.ndcg(own.answerable("dev"), "hybrid")), Measures.mean(own.ndcg(own.answerable("test"), "hybrid")));
    }

    /** One weight after the other, on a grid, as long as something gets better. */
    private void tune() throws IOException {
        Map<String, List<Double>> grid = Map.of("meaning", List.of(0.3, 0.45, 0.6, 0.8, 1.0, 1.3), "least", List.of(0.4, 0.45, 0.5, 0.55, 0.6),
                "factors", List.of(0.0, 0.25, 0.5, 0.75, 1.0));
        Map<String, Double> best = read();
        double most = dev(best);
        boolean better = true;
        while (better) {
            better = false;
            for (String name : List.of("meaning", "factors", "least")) {
                for (double value : grid.get(name)) {
                    Map<String, Double> tried = with(best, name, value);
                    double score = dev(tried);
                    out.printf("%s=%.2f: %.4f%n", name, value, score);
                    // less than this is noise among so few questions
                    if (score > most + 0.001) {
                        most = score;
                        best = tried;
                        better = true;
                    }
                }
            }
        }
        write(best);
        out.printf("chosen: %s, nDCG@10 %.4f on dev; copy %s to %s to ship it%n", best, most, weights, SHIPPED);
    }

    private double dev(Map<String, Double> tried) throws IOException {
        write(tried);
        return Measures.mean(own.ndcg(own.answerable("dev"), "hybrid"));
    }

    private static Map<String, Double> with(Map<String, Double> weights, String name, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(weights);
        changed.put(name, value);
        return changed;
    }

    private Map<String, Double> read() throws IOException {
        Map<String, Double> read = new LinkedHashMap<>();
        for (String line : Files.readAllLines(weights)) {
            if (!line.startsWith("#") && line.contains("=")) {
                read.put(line.split("=")[0], Double.valueOf(line.split("=")[1]));
            }
        }
        return read;
    }

    private void write(Map<String, Double> tried) throws IOException {
        Files.write(weights, tried.entrySet().stream().map(weight -> weight.getKey() + "=" + weight.getValue()).toList());
        LockSupport.parkNanos(NOTICED.toNanos());
        Api.search("缓一缓再问", "");
    }
}
