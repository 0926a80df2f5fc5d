package org.teahorse.eval;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Questions with judgments, in the form of BEIR: queries as JSON lines {@code {_id, text}}, judgments as tab-separated lines of query,
 * document and grade under a header.
 *
 * @param questions in the order of the file
 * @param grades    by question and document; what is not judged counts as 0
 */
public record Judged(List<Question> questions, Map<String, Map<String, Integer>> grades) {

    /** A question. @param groups what it is of; {@code business} when the line says {@code "business": true} */
    public record Question(String id, String text, List<String> groups, JsonObject line) {
    }

    public static Judged read(Path queries, Path qrels) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : lines(queries)) {
            JsonObject row = json(line);
            List<String> groups = new ArrayList<>();
            if (row.containsKey("groups")) {
                row.getJsonArray("groups").forEach(group -> groups.add(((JsonString) group).getString()));
            }
            if (row.getBoolean("business", false)) {
                groups.add("business");
            }
            questions.add(new Question(row.getString("_id"), row.getString("text"), groups, row));
        }
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        List<String> judgments = lines(qrels);
        for (String line : judgments.subList(1, judgments.size())) {
            String[] cells = line.split("\t");
            grades.computeIfAbsent(cells[0], none -> new HashMap<>()).merge(cells[1], Integer.parseInt(cells[2].strip()), Math::max);
        }
        return new Judged(questions, grades);
    }

    public Map<String, Integer> grades(Question question) {
        return grades.getOrDefault(question.id(), Map.of());
    }

    static JsonObject json(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }

    /** The lines of a file that may be compressed, without empty ones. */
    static List<String> lines(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }
}
