package org.teahorse.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.content.FieldWords;
import org.teahorse.exchange.domain.RawRow;
import org.teahorse.exchange.domain.RowReader;
import org.teahorse.exchange.domain.SheetWords;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentImporter;
import org.teahorse.source.RowMapping;
import org.teahorse.source.domain.MappingParser;

/** Holds templates, schemas and explanations to the fields of every importer there is. */
class SheetTemplateTest {

    private static final List<ContentImporter> TYPES = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.teahorse").stream()
            .filter(type -> type.isAssignableTo(ContentImporter.class) && !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(SheetTemplateTest::instance).toList();
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @TempDir
    Path folder;

    private static ContentImporter instance(JavaClass type) {
        try {
            return (ContentImporter) type.reflect().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void everyFieldOfEveryTypeIsExplainedInBothLanguages() {
        assertTrue(TYPES.size() >= 4);
        List<String> missing = new ArrayList<>();
        for (ContentImporter type : TYPES) {
            for (Locale locale : LANGUAGES) {
                String name = type.contentType();
                tell(missing, FieldWords.type(name, locale), "type.");
                for (ContentField field : FieldWords.columns(type)) {
                    tell(missing, FieldWords.label(name, field.name(), locale), "label.");
                    tell(missing, FieldWords.text(name, field.name(), locale), "text.");
                    tell(missing, FieldWords.example(name, field.name(), locale), "example.");
                    tell(missing, FieldWords.form(field, locale), "form.");
                    field.codes().forEach(code -> tell(missing, FieldWords.meaning(field.name(), code, locale), "code."));
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static void tell(List<String> missing, String words, String start) {
        if (words.startsWith(start)) {
            missing.add(words);
        }
    }

    @Test
    void noTwoColumnsOfATypeAreCalledTheSame() {
        for (ContentImporter type : TYPES) {
            for (Locale locale : LANGUAGES) {
                List<String> labels = FieldWords.columns(type).stream().map(field -> FieldWords.label(type.contentType(), field.name(), locale)).toList();
                assertEquals(labels.size(), labels.stream().distinct().count(), type.contentType() + labels);
            }
        }
    }

    @Test
    void aTemplateThatIsFilledInIsReadWithItsExamples() throws IOException {
        for (ContentImporter type : TYPES) {
            for (Locale locale : LANGUAGES) {
                Path filled = fill(type, locale);
                RowMapping mapping = MappingParser.parse(JsonObject.EMPTY_JSON_OBJECT, type.fields());
                SheetWords words = new SheetWords(FieldWords.sheets(), FieldWords.byLabel(type), mapping.origins().keySet());
                try (RowReader reader = RowReader.open(filled, ImportFormat.XLSX, false, words)) {
                    RawRow row = reader.next();
                    assertEquals(List.of(), row.notes(), type.contentType());
                    RowMapping.Mapped mapped = mapping.apply(row.place(), row.value());
                    assertEquals(List.of(), mapped.problems(), type.contentType() + locale);
                    assertEquals(FieldWords.columns(type).size() - 1, mapped.row().values().size(), type.contentType() + locale);
                }
            }
        }
    }

    private Path fill(ContentImporter type, Locale locale) throws IOException {
        Path empty = folder.resolve("empty.xlsx");
        try (OutputStream output = Files.newOutputStream(empty)) {
            new SheetTemplate(type, locale).write(output);
        }
        Path filled = folder.resolve(type.contentType() + locale.getLanguage() + ".xlsx");
        FilledTemplate.fill(empty, filled, List.of(FieldWords.columns(type).stream()
                .map(field -> FieldWords.example(type.contentType(), field.name(), locale)).toList()));
        return filled;
    }

    @Test
    void aTemplateHasAFrozenHeaderListsOfCodesAndNothingHidden() throws IOException {
        for (ContentImporter type : TYPES) {
            Path file = folder.resolve("template.xlsx");
            try (OutputStream output = Files.newOutputStream(file)) {
                new SheetTemplate(type, Locale.SIMPLIFIED_CHINESE).write(output);
            }
            try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
                assertEquals(List.of("数据", "填写说明"), book.getSheets().map(sheet -> sheet.getName()).toList());
                assertTrue(book.getSheets().allMatch(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE));
                assertEquals("编号 *", book.getFirstSheet().read().get(0).getCellText(0));
            }
            String sheet = sheet(file);
            assertTrue(sheet.contains("state=\"frozen\""));
            assertEquals(type.fields().stream().filter(field -> !field.codes().isEmpty()).count(),
                    sheet.split("<dataValidation ", -1).length - 1L, type.contentType());
        }
    }

    private static String sheet(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void schemasNameEveryFieldAndWhatIsRequired() {
        for (ContentImporter type : TYPES) {
            JsonObject row = FieldSchema.row(type, "http://x/row", Locale.ENGLISH);
            JsonObject mapping = FieldSchema.mapping(type, "http://x/mapping", Locale.ENGLISH);
            List<String> names = FieldWords.columns(type).stream().map(ContentField::name).toList();
            assertEquals(names, List.copyOf(row.getJsonObject("properties").keySet()));
            assertEquals(names, List.copyOf(mapping.getJsonObject("properties").keySet()));
            assertTrue(row.getJsonArray("required").toString().contains("externalId"));
            type.fields().stream().filter(field -> !field.codes().isEmpty()).forEach(field ->
                    assertEquals(field.codes().size() + 1, row.getJsonObject("properties").getJsonObject(field.name()).getJsonArray("enum").size()));
            assertFalse(mapping.getJsonObject("$defs").getJsonObject("rule").getJsonArray("oneOf").isEmpty());
        }
    }
}
