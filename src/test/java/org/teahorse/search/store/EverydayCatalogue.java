package org.teahorse.search.store;

import static org.teahorse.search.store.SearchFixture.TODAY;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.Standing;

/** Invented entries of every type among the titles of real documents, which must not bury them. */
final class EverydayCatalogue {

    private static final long FIRST_TITLE = 10_000;

    private EverydayCatalogue() {
    }

    static List<SearchDocument> documents() {
        List<SearchDocument> documents = new ArrayList<>(SampleCatalogue.documents());
        try (var entries = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text("/search/everyday.csv"));
                BufferedReader titles = text("/demo/provincial-policies.jsonl")) {
            entries.stream().map(EverydayCatalogue::document).forEach(documents::add);
            titles.lines().map(line -> Json.createReader(new StringReader(line)).readObject()).map(row -> policy(row, documents.size()))
                    .forEach(documents::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return documents;
    }

    private static BufferedReader text(String resource) {
        return new BufferedReader(new InputStreamReader(EverydayCatalogue.class.getResourceAsStream(resource), StandardCharsets.UTF_8));
    }

    private static SearchDocument document(CSVRecord row) {
        String region = row.get("region");
        List<String> path = new ArrayList<>(List.of("530000"));
        if (!region.endsWith("0000")) {
            path.add(region.substring(0, 4) + "00");
        }
        if (!region.endsWith("00")) {
            path.add(region);
        }
        long id = Long.parseLong(row.get("id"));
        return SearchDocument.of(EntryType.valueOf(row.get("type")), id, "/" + id, row.get("title")).body(row.get("body"))
                .facet(Facet.REGION, path).areas(List.of(region)).opens(day(row.get("opens"))).closes(day(row.get("closes")))
                .standing(Standing.valueOf(row.get("standing"))).date(TODAY.minusDays(200)).build();
    }

    private static SearchDocument policy(JsonObject row, int position) {
        return SearchDocument.of(EntryType.POLICY, FIRST_TITLE + position, "/policy/" + position, row.getString("title"))
                .facet(Facet.REGION, List.of("530000")).date(LocalDate.parse(row.getString("publishedOn"))).build();
    }

    private static LocalDate day(String fromToday) {
        return fromToday.isEmpty() ? null : TODAY.plusDays(Long.parseLong(fromToday));
    }
}
