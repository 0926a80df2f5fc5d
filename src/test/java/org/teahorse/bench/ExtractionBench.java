package org.teahorse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.teahorse.policy.domain.Extraction;
import org.teahorse.policy.domain.ExtractionContext;
import org.teahorse.policy.domain.ExtractionInput;
import org.teahorse.policy.domain.Extracted;
import org.teahorse.policy.domain.MeasureFinder;
import org.teahorse.policy.domain.ParsedText;
import org.teahorse.policy.domain.PolicyExtractor;
import org.teahorse.policy.domain.PolicyTextParser;
import org.teahorse.policy.domain.TestReference;
import org.teahorse.policy.domain.TextNode.Kind;
import org.teahorse.shared.AdministrativeLevel;

/**
 * Runs the extraction over the three real collections and prints how much of each field it fills, and how fast. Usage:
 * {@code ExtractionBench /path/to/data [folder for the rows]}; with the folder, one line per record is written there to be
 * read by eye.
 */
public final class ExtractionBench {

    private final Path data;
    private final Path rows;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ExtractionBench(Path data, Path rows) {
        this.data = data;
        this.rows = rows;
    }

    public static void main(String[] args) throws IOException {
        new ExtractionBench(Path.of(args[0]), args.length > 1 ? Path.of(args[1]) : null).run();
    }

    private void run() throws IOException {
        ExtractionContext register = TestReference.register(regions());
        ExtractionContext unknown = TestReference.unknownSource();
        collection("register", read(data.resolve("policies/yunnan-register.jsonl")), register, row -> new ExtractionInput(
                string(row, "title"), null, string(row, "doc_number"), date(row, "issued"), date(row, "published"),
                string(row, "url")));
        collection("national", read(data.resolve("policies/national-fulltext.jsonl")), unknown, row -> new ExtractionInput(
                null, string(row, "text"), null, null, date(row, "date"), string(row, "source")));
        List<JsonObject> laws = read(data.resolve("laws/business_laws.jsonl.gz"));
        collection("laws", laws, unknown, row -> new ExtractionInput(
                string(row, "title"), string(row, "text"), null, null, date(row, "date"), null));
        articles(laws);
    }

    private void collection(String name, List<JsonObject> records, ExtractionContext context,
                            Function<JsonObject, ExtractionInput> input) throws IOException {
        var extractor = new PolicyExtractor(context);
        Map<String, Integer> filled = new TreeMap<>();
        Map<String, Integer> values = new TreeMap<>();
        var lines = new ArrayList<String>();
        long characters = 0;
        int clauses = 0;
        int measured = 0;
        long begin = System.nanoTime();
        for (JsonObject row : records) {
            ExtractionInput record = input.apply(row);
            Extraction found = extractor.extract(record);
            characters += record.text() == null ? 0 : record.text().length();
            count(filled, values, found);
            if (record.text() != null) {
                ParsedText parsed = PolicyTextParser.parse(record.text());
                clauses += parsed.clauses().size();
                int measures = MeasureFinder.find(found.title().map(Extracted::value).orElse(""), parsed).size();
                measured += measures > 0 ? 1 : 0;
            }
            lines.add(line(record, found));
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        out.printf("%n== %s: %d records, %d characters, %d ms; %d clauses, %d with measures%n", name, records.size(),
                characters, millis, clauses, measured);
        filled.forEach((field, number) -> out.printf("  %-12s %5d  %5.1f %%%n", field, number, 100.0 * number / records.size()));
        values.forEach((value, number) -> out.printf("    %-32s %5d%n", value, number));
        if (rows != null) {
            Files.createDirectories(rows);
            Files.write(rows.resolve(name + ".tsv"), lines);
        }
    }

    private static void count(Map<String, Integer> filled, Map<String, Integer> values, Extraction found) {
        Map<String, Boolean> fields = Map.ofEntries(
                Map.entry("title", found.title().isPresent()), Map.entry("innerTitle", found.innerTitle().isPresent()),
                Map.entry("number", found.documentNumber().isPresent()), Map.entry("issuers", !found.issuers().isEmpty()),
                Map.entry("level", found.level().isPresent()), Map.entry("region", found.region().isPresent()),
                Map.entry("topics", !found.topics().isEmpty()), Map.entry("signedOn", found.signedOn().isPresent()),
                Map.entry("effectiveOn", found.effectiveOn().isPresent()), Map.entry("expiresOn", found.expiresOn().isPresent()),
                Map.entry("relations", !found.relations().isEmpty()));
        fields.forEach((field, present) -> filled.merge(field, present ? 1 : 0, Integer::sum));
        values.merge("form " + found.form().value(), 1, Integer::sum);
        values.merge("role " + found.role().value(), 1, Integer::sum);
        values.merge("validity " + found.validity().value() + "/" + found.validityBasis(), 1, Integer::sum);
        found.numberCheck().ifPresent(check -> values.merge("number " + check.verdict() + "/" + check.reason(), 1, Integer::sum));
        found.relations().forEach(relation -> values.merge("relation " + relation.kind(), 1, Integer::sum));
    }

    private static String line(ExtractionInput input, Extraction found) {
        return String.join("\t", String.valueOf(found.role().value()), String.valueOf(found.form().value()),
                found.title().map(title -> title.value() + " [" + title.method() + "]").orElse("-"),
                found.innerTitle().map(Extracted::value).orElse("-"),
                found.issuers().stream().map(Extracted::value).toList().toString(),
                found.level().map(level -> level.value().name()).orElse("-"),
                found.numberCheck().map(check -> check.verdict() + "/" + check.reason() + " " + input.documentNumber()).orElse("-"),
                found.topics().toString(),
                found.effectiveOn().map(date -> date.value().toString()).orElse("-"),
                found.expiresOn().map(date -> date.value().toString()).orElse("-"),
                found.validity().value() + "/" + found.validityBasis(),
                found.relations().stream().map(relation -> relation.kind() + ":" + relation.targetTitle()
                        + relation.targetNumber().map(number -> "#" + number.printed()).orElse("")).toList().toString());
    }

    /** The collection states how many articles each law has. */
    private void articles(List<JsonObject> laws) {
        int agree = 0;
        int duplicates = 0;
        for (JsonObject law : laws) {
            ParsedText parsed = PolicyTextParser.parse(string(law, "text"));
            long articles = parsed.walk().filter(node -> node.kind() == Kind.ARTICLE).count();
            duplicates += parsed.walk().anyMatch(node -> node.anchor().contains("-dup-")) ? 1 : 0;
            if (articles == law.getInt("articles")) {
                agree++;
            } else {
                out.printf("  %s: %d articles, %d stated%n", string(law, "title"), articles, law.getInt("articles"));
            }
        }
        out.printf("== articles: %d of %d laws agree with the stated number; %d have a doubled anchor%n", agree, laws.size(), duplicates);
    }

    private List<TestReference.Region> regions() throws IOException {
        var regions = new ArrayList<TestReference.Region>();
        for (String line : Files.readAllLines(data.resolve("reference/regions-yunnan.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("code")) {
                String shorter = cells[1].replaceFirst("(?:\\p{IsHan}{1,3}族)*(?:自治州|自治县)$|[省市县区]$", "");
                List<String> names = shorter.length() < 2 ? List.of(cells[1]) : List.of(cells[1], shorter);
                regions.add(new TestReference.Region(cells[0], AdministrativeLevel.valueOf(cells[2].toUpperCase()), names));
            }
        }
        return regions;
    }

    private static List<JsonObject> read(Path file) throws IOException {
        var records = new ArrayList<JsonObject>();
        try (InputStream raw = Files.newInputStream(file);
             InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
             var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                try (var json = Json.createReader(new StringReader(line))) {
                    records.add(json.readObject());
                }
            }
        }
        return records;
    }

    private static String string(JsonObject row, String name) {
        return row.containsKey(name) && !row.isNull(name) ? row.getString(name) : null;
    }

    private static LocalDate date(JsonObject row, String name) {
        String text = string(row, name);
        return text == null ? null : LocalDate.parse(text);
    }
}
