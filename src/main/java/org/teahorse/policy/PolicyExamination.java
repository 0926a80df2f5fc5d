package org.teahorse.policy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.content.Examination;
import org.teahorse.policy.domain.ParsedText;
import org.teahorse.policy.domain.Policy;
import org.teahorse.policy.domain.PolicyTextParser;
import org.teahorse.policy.domain.TextNode;

/** What the reader found in a paper that somebody is writing in: values the form leaves open, and the tree of the text. */
final class PolicyExamination {

    private PolicyExamination() {
    }

    static Examination of(PolicyReader.Reading reading) {
        return new Examination(reading.problems(), reading.facts() == null ? Map.of() : found(reading.facts()),
                reading.parsed() == null ? List.of() : outline(reading.parsed()));
    }

    /** The parts by which two versions of a text are compared: what has words of its own, in order. */
    static List<Examination.Part> parts(String text) {
        return outline(PolicyTextParser.parse(text));
    }

    private static Map<String, Examination.Found> found(Policy.Facts facts) {
        Map<String, String> values = new HashMap<>();
        values.put("title", facts.record().title());
        values.put("documentNumber", facts.documentNumber());
        values.put("issuers", String.join("、", facts.issuers()));
        values.put("level", name(facts.level()));
        values.put("form", name(facts.form()));
        values.put("role", name(facts.role()));
        values.put("signedOn", day(facts.signedOn()));
        values.put("publishedOn", day(facts.publishedOn()));
        values.put("effectiveOn", day(facts.effectiveOn()));
        values.put("expiresOn", day(facts.expiresOn()));
        values.put("region", facts.record().region());
        values.put("topics", String.join("、", Arrays.asList(facts.record().topics())));
        Map<String, Examination.Found> found = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(facts.extracted()))) {
            JsonObject marks = reader.readObject();
            marks.forEach((field, mark) -> {
                if (values.get(field) != null && !values.get(field).isEmpty()) {
                    found.put(field, new Examination.Found(values.get(field), mark.asJsonObject().getString("quote", "")));
                }
            });
        }
        return found;
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static List<Examination.Part> outline(ParsedText parsed) {
        List<Examination.Part> parts = new ArrayList<>();
        parsed.nodes().forEach(node -> add(parts, node, 0));
        return parts;
    }

    private static void add(List<Examination.Part> parts, TextNode node, int depth) {
        String label = node.number() + (node.number().isEmpty() || node.heading().isEmpty() ? "" : " ") + node.heading();
        if (!label.isEmpty() || !node.text().isBlank()) {
            parts.add(new Examination.Part(node.anchor(), label, node.text().strip(), depth));
        }
        node.children().forEach(child -> add(parts, child, depth + 1));
    }
}
