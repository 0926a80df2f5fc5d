package org.teahorse.source.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.source.ContentField;
import org.teahorse.source.FieldType;
import org.teahorse.source.RowMapping;
import org.teahorse.source.RowProblem;

class MappingTest {

    private static final List<ContentField> FIELDS = List.of(
            ContentField.required("title", FieldType.TEXT, 20).inLanguages(),
            ContentField.of("issuers", FieldType.LIST, 0),
            ContentField.of("publishedOn", FieldType.DATE, 0),
            ContentField.code("level", Set.of("NATIONAL", "PROVINCE")),
            ContentField.of("sourceUrl", FieldType.URL, 100),
            ContentField.of("relations", FieldType.OBJECTS, 0));

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static RowMapping.Mapped map(String mapping, String row) {
        return MappingParser.parse(json(mapping), FIELDS).apply(1, json(row));
    }

    private static List<String> mistakes(String mapping) {
        return assertThrows(InvalidInputException.class, () -> MappingParser.parse(json(mapping), FIELDS)).problems().stream()
                .map(problem -> problem.path() + " " + problem.messageKey()).toList();
    }

    @Test
    void anEmptyMappingTakesOurOwnNames() {
        var row = map("{}", "{\"externalId\": 7, \"title\": \" 办法 \", \"title@en\": \"Rules\", \"publishedOn\": \"2022-02-18\"}").row();
        assertEquals("7", row.externalId());
        assertEquals("办法", row.text("title"));
        assertEquals("Rules", row.text("title@en"));
        assertEquals(LocalDate.of(2022, 2, 18), row.date("publishedOn"));
    }

    @Test
    void everyKindOfRuleGivesItsValue() {
        var row = map("""
                {"externalId": {"join": [{"field": "no"}, {"field": "/at/year"}], "with": "-"},
                 "title": {"field": "/name/zh"},
                 "issuers": {"field": "by", "split": "、"},
                 "publishedOn": {"field": "day", "format": "yyyy/M/d"},
                 "level": {"field": "lv", "map": {"国家*": "NATIONAL"}, "default": "PROVINCE"},
                 "sourceUrl": {"switch": {"field": "kind", "cases": {"a": {"const": "https://a.example"}}, "default": {"field": "url"}}}}""", """
                {"no": 3, "at": {"year": 2024}, "name": {"zh": "意见"}, "by": "财政厅、 工信厅", "day": "2024/3/1", "lv": "国家级", "kind": "a"}""").row();
        assertEquals("3-2024", row.externalId());
        assertEquals("意见", row.text("title"));
        assertEquals(List.of("财政厅", "工信厅"), row.list("issuers"));
        assertEquals(LocalDate.of(2024, 3, 1), row.date("publishedOn"));
        assertEquals("NATIONAL", row.text("level"));
        assertEquals("https://a.example", row.text("sourceUrl"));
    }

    @Test
    void valuesOutsideTheMapFallBackToTheDefault() {
        String mapping = "{\"externalId\": {\"field\": \"id\"}, \"title\": {\"field\": \"t\"}, \"level\": {\"field\": \"lv\", \"map\": {\"a\": \"NATIONAL\"}}}";
        assertNull(map(mapping, "{\"id\": \"1\", \"t\": \"x\", \"lv\": \"b\"}").row().text("level"));
    }

    @Test
    void aRowTellsAllItsProblemsAtOnce() {
        var problems = map("{}", """
                {"externalId": "1", "title": "一二三四五六七八九十一二三四五六七八九十一", "publishedOn": "2022-02-31", "level": "MOON",
                 "sourceUrl": "javascript:alert(1)", "issuers": {"a": 1}, "relations": ["x"]}""").problems();
        assertEquals(Set.of("title text.long", "publishedOn date.unreadable", "level code.unknown", "sourceUrl url.unreadable",
                "issuers type.text", "relations type.objects"),
                problems.stream().map(problem -> problem.field() + " " + problem.reason()).collect(Collectors.toSet()));
        assertTrue(problems.stream().allMatch(RowProblem::rejected));
    }

    @Test
    void aRowWithoutAnIdOrARequiredValueIsRefused() {
        assertEquals(List.of("externalId", "title"), map("{}", "{}").problems().stream().map(RowProblem::field).toList());
    }

    @Test
    void equalRowsHaveEqualHashes() {
        String one = "{\"externalId\": \"1\", \"title\": \"a\", \"level\": \"NATIONAL\"}";
        String reordered = "{\"level\": \"NATIONAL\", \"title\": \"a\", \"externalId\": \"1\", \"unmapped\": 5}";
        String other = "{\"externalId\": \"1\", \"title\": \"b\", \"level\": \"NATIONAL\"}";
        assertEquals(map("{}", one).row().hash(), map("{}", reordered).row().hash());
        assertNotEquals(map("{}", one).row().hash(), map("{}", other).row().hash());
    }

    @Test
    void mistakesAreToldWithTheirPointers() {
        assertEquals(List.of("/mapping/nonsense mapping.target.unknown", "/mapping/title/feld mapping.key.unknown",
                "/mapping/publishedOn/format mapping.format.unreadable", "/mapping/level mapping.rule.kind",
                "/mapping/issuers mapping.rule.object", "/mapping/sourceUrl/switch/cases/a~1b mapping.rule.kind",
                "/mapping/externalId mapping.target.missing"),
                mistakes("""
                {"nonsense": {"field": "a"}, "title": {"field": "a", "feld": "b"}, "publishedOn": {"field": "a", "format": "bbbb"},
                 "level": {}, "issuers": "by", "sourceUrl": {"switch": {"field": "k", "cases": {"a/b": {}}}}}"""));
    }

    @Test
    void onlyTranslatableTextsHaveLanguageVariants() {
        assertEquals(List.of("/mapping/level@en mapping.target.unknown"),
                mistakes("{\"externalId\": {\"field\": \"a\"}, \"title@en\": {\"field\": \"b\"}, \"level@en\": {\"field\": \"c\"}}"));
    }
}
