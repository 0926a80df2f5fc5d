package org.teahorse.exchange.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.exchange.ImportFormat;

/** Reads workbooks as people send them, and some nobody should. */
class SheetRowsTest {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    @TempDir
    Path folder;

    private Path book(Consumer<Workbook> fill) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream output = Files.newOutputStream(file)) {
            Workbook book = new Workbook(output, "test", "1.0");
            fill.accept(book);
            book.finish();
        }
        return file;
    }

    private Path sheet(Consumer<Worksheet> fill) throws IOException {
        return book(book -> fill.accept(book.newWorksheet("Sheet1")));
    }

    /** A workbook by the markup of its only sheet's inside. */
    private Path markup(String prolog, String inside) throws IOException {
        return zip(prolog, inside.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(String prolog, byte[] inside) throws IOException {
        Path file = folder.resolve("markup.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            entry(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                    + TYPE + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
                    + TYPE + "styles+xml\"/></Types>");
            entry(zip, "xl/styles.xml", "<styleSheet " + MAIN + "/>");
            entry(zip, "_rels/.rels", "<Relationships " + RELATIONS + "><Relationship Id=\"r1\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            entry(zip, "xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships " + RELATIONS + "><Relationship Id=\"r1\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((prolog + "<worksheet " + MAIN + "><sheetData>").getBytes(StandardCharsets.UTF_8));
            zip.write(inside);
            zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<RawRow> read(Path file, SheetWords words) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(file, ImportFormat.XLSX, false, words)) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            assertEquals(Files.size(file), reader.bytesRead());
        }
        return rows;
    }

    private static List<String> outcomes(Path file) throws IOException {
        return read(file, SheetWords.NONE).stream().map(row -> row.number() + "/" + row.place() + " "
                + (row.value() == null ? row.reason() + " " + row.detail() : row.value().toString())
                + (row.notes().isEmpty() ? "" : " " + row.notes().stream().map(note -> note.reason() + "@" + note.cell()).toList())).toList();
    }

    private static String refusal(Path file) {
        return assertThrows(UnfitFile.class, () -> read(file, SheetWords.NONE)).reason();
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "externalId");
        sheet.value(0, 1, "title");
        sheet.value(0, 2, "amountMax");
    }

    @Test
    void rowsKeepTheNumberPeopleSeeAndEmptyOnesAreSkipped() throws IOException {
        assertEquals(List.of("1/2 {\"externalId\":\"a\",\"title\":\"甲\"}", "2/5 {\"externalId\":\"b\"}"), outcomes(sheet(sheet -> {
            header(sheet);
            sheet.value(1, 0, "a");
            sheet.value(1, 1, "甲");
            sheet.value(2, 1, "  ");
            sheet.value(4, 0, "b");
        })));
    }

    @Test
    void numbersAreAsWrittenAndDatesAreDays() throws IOException {
        assertEquals(List.of("1/2 {\"externalId\":\"10000000\",\"title\":\"2026-11-24\",\"amountMax\":\"0.3\"}",
                "2/3 {\"externalId\":\"123456789012345678\",\"title\":\"2026-11-24T08:30\",\"amountMax\":\"2500000\"}"), outcomes(sheet(sheet -> {
            header(sheet);
            sheet.value(1, 0, 1.0e7);
            sheet.value(1, 1, LocalDate.of(2026, 11, 24));
            sheet.style(1, 1).format("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;").set();
            sheet.value(1, 2, 0.1 + 0.2);
            sheet.value(2, 0, 123456789012345678L);
            sheet.value(2, 1, LocalDate.of(2026, 11, 24).atTime(8, 30));
            sheet.style(2, 1).format("[$-804]yyyy/m/d h:mm").set();
            sheet.value(2, 2, 2500000);
            sheet.style(2, 2).format("#,##0.00&quot;元 d&quot;").set();
        })));
    }

    @Test
    void formulasGiveWhatTheyShowWithAWarningAndNothingWithoutAResult() throws IOException {
        assertEquals(List.of("1/2 {\"externalId\":\"a\",\"amountMax\":\"42\"} [cell.formula@B2]", "2/3 cell.formula.empty B3",
                "3/4 cell.error B4 #REF!", "4/5 cell.error B5 #N/A", "5/6 {\"externalId\":\"e\",\"amountMax\":\"plain\"}"), outcomes(markup("", """
                <row r="1"><c r="A1" t="inlineStr"><is><t>externalId</t></is></c><c r="B1" t="inlineStr"><is><t>amountMax</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"><f>6*7</f><v>42</v></c></row>
                <row r="3"><c r="A3" t="inlineStr"><is><t>b</t></is></c><c r="B3"><f>6*7</f></c></row>
                <row r="4"><c r="A4" t="inlineStr"><is><t>c</t></is></c><c r="B4" t="e"><f>X1</f><v>#REF!</v></c></row>
                <row r="5"><c r="A5" t="inlineStr"><is><t>d</t></is></c><c r="B5" t="e"><v>#N/A</v></c></row>
                <row r="6"><c r="A6" t="inlineStr"><is><t>e</t></is></c><c r="B6" t="str"><v>plain</v></c></row>
                """)));
    }

    @Test
    void mergedCellsAmongTheRowsAreRefusedWithTheirRange() throws IOException {
        assertEquals(List.of("1/2 {\"externalId\":\"a\"}", "2/3 row.merged B3:B4", "3/4 row.merged B3:B4", "4/5 {\"externalId\":\"d\"}"),
                outcomes(sheet(sheet -> {
                    header(sheet);
                    for (int row = 1; row < 5; row++) {
                        sheet.value(row, 0, String.valueOf((char) ('a' + row - 1)));
                    }
                    sheet.range(2, 1, 3, 1).merge();
                })));
        assertEquals("sheet.header.merged", refusal(sheet(sheet -> {
            header(sheet);
            sheet.value(1, 0, "a");
            sheet.range(0, 1, 0, 2).merge();
        })));
    }

    @Test
    void hiddenSheetsAreNotReadAndAreNamedWhenTheDataAreThere() throws IOException {
        Consumer<Worksheet> filled = sheet -> {
            header(sheet);
            sheet.value(1, 0, "hidden");
        };
        assertEquals("sheet.hidden", refusal(book(book -> {
            header(book.newWorksheet("Sheet1"));
            Worksheet hidden = book.newWorksheet("Sheet2");
            filled.accept(hidden);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        })));
        assertEquals(List.of("1/2 {\"externalId\":\"seen\"}"), outcomes(book(book -> {
            Worksheet hidden = book.newWorksheet("Sheet1");
            filled.accept(hidden);
            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
            Worksheet seen = book.newWorksheet("Sheet2");
            header(seen);
            seen.value(1, 0, "seen");
        })));
        assertEquals("sheet.empty", refusal(sheet(SheetRowsTest::header)));
    }

    @Test
    void aTemplatesSheetAndItsWordsAreKnown() throws IOException {
        Path file = book(book -> {
            book.newWorksheet("说明").value(0, 0, "先读这里");
            Worksheet data = book.newWorksheet("数据");
            data.value(0, 0, "编号 *");
            data.value(0, 1, "名称＊");
            data.value(0, 2, "title@en");
            data.value(0, 3, "备注");
            data.value(1, 0, "a");
            data.value(1, 1, "甲");
            data.value(1, 2, "A");
            data.value(1, 3, "x");
            data.value(1, 5, "stray");
        });
        SheetWords words = new SheetWords(Set.of("数据"), Map.of("编号", "externalId", "名称", "title"), Set.of("externalId", "title", "title@en"));
        RawRow row = read(file, words).get(0);
        assertEquals("{\"externalId\":\"a\",\"title\":\"甲\",\"title@en\":\"A\",\"备注\":\"x\"}", row.value().toString());
        assertEquals("B", row.columns().get("title"));
        assertEquals(List.of("D1 column.unknown 备注", "F2 cell.unnamed stray"),
                row.notes().stream().map(note -> note.cell() + " " + note.reason() + " " + note.detail()).toList());
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        assertEquals("sheet.header.twice", refusal(sheet(sheet -> {
            header(sheet);
            sheet.value(0, 5, "title");
            sheet.value(1, 0, "a");
        })));
    }

    @Test
    void entitiesAndBombsAreRefused() throws IOException {
        String rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>externalId</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        assertEquals("sheet.doctype", refusal(markup("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", rows.formatted("&e;"))));
        assertEquals("sheet.bomb", refusal(markup("", rows.formatted("x".repeat(40 << 20)))));
        assertEquals(1, outcomes(markup("", rows.formatted("fine"))).size());
        byte[] blanks = new byte[64 << 20];
        Arrays.fill(blanks, (byte) ' ');
        assertEquals("sheet.bomb", refusal(zip("", blanks)));
        for (String impossible : List.of("<row r=\"1048577\"/>", "<row r=\"2\"/><row r=\"1\"/>", "<row r=\"1\"><c r=\"XFE1\"/></row>", "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>", "<row r=\"1\"")) {
            Path file = markup("", impossible);
            assertThrows(IOException.class, () -> read(file, SheetWords.NONE), impossible);
        }
        Path cut = sheet(SheetRowsTest::header);
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), (int) Files.size(cut) / 2));
        assertThrows(IOException.class, () -> read(cut, SheetWords.NONE));
    }

    @Test
    void filesAreTakenForWhatTheyAre() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        old.write(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        old.write(new byte[70_000]);
        Path file = Files.write(folder.resolve("old.xls"), old.toByteArray());
        assertEquals(Optional.of("file.xls"), FileKind.of(file).refusal(ImportFormat.XLSX));
        assertEquals(Optional.of("file.xls"), FileKind.of(file).refusal(ImportFormat.CSV));
        old.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertEquals(Optional.of("file.locked"), FileKind.of(Files.write(file, old.toByteArray())).refusal(ImportFormat.XLSX));
        assertEquals(Optional.of("file.not-xlsx"), FileKind.of(Files.writeString(file, "a,b\n1,2\n")).refusal(ImportFormat.XLSX));
        assertEquals(Optional.empty(), FileKind.of(file).refusal(ImportFormat.CSV));
        Path book = sheet(SheetRowsTest::header);
        assertEquals(Optional.of("file.zip"), FileKind.of(book).refusal(ImportFormat.CSV));
        assertEquals(Optional.empty(), FileKind.of(book).refusal(ImportFormat.XLSX));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "letter.txt", "no workbook");
        }
        assertEquals("file.not-xlsx", refusal(file));
    }

    @Test
    void aHundredThousandRowsPassThroughAFlatHeap() throws IOException {
        Path file = folder.resolve("large.xlsx");
        try (OutputStream output = Files.newOutputStream(file)) {
            Workbook book = new Workbook(output, "test", "1.0");
            Worksheet sheet = book.newWorksheet("Sheet1");
            header(sheet);
            for (int row = 1; row <= 100_000; row++) {
                sheet.inlineString(row, 0, "row-" + row);
                sheet.inlineString(row, 1, "关于第" + row + "件事的通知，" + "说明".repeat(20) + row * 7919L);
                sheet.value(row, 2, row);
                if (row % 1000 == 0) {
                    sheet.flush();
                }
            }
            book.finish();
        }
        try (RowReader reader = RowReader.open(file, ImportFormat.XLSX, false, SheetWords.NONE)) {
            long before = used();
            long most = before;
            int rows = 0;
            long lastBytes = 0;
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                assertEquals(++rows + 1, row.place());
                if (rows % 20_000 == 0) {
                    most = Math.max(most, used());
                    assertTrue(reader.bytesRead() > lastBytes);
                    lastBytes = reader.bytesRead();
                }
            }
            assertEquals(100_000, rows);
            assertTrue(most - before < 8L << 20, "the heap grew by " + (most - before));
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
