package org.teahorse.exchange.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teahorse.exchange.ImportFormat;

class RowReaderTest {

    @TempDir
    Path folder;

    private List<RawRow> read(byte[] bytes, ImportFormat format) throws IOException {
        Path file = Files.write(folder.resolve("rows"), bytes);
        List<RawRow> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(file, format, RowReader.looksCompressed(file), SheetWords.NONE)) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
            assertEquals(bytes.length, reader.bytesRead());
        }
        return rows;
    }

    private List<String> outcomes(byte[] bytes, ImportFormat format) throws IOException {
        return read(bytes, format).stream().map(row -> row.number() + " " + (row.value() == null ? row.reason() : row.value().toString())).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream output = new GZIPOutputStream(compressed)) {
            output.write(bytes);
        }
        return compressed.toByteArray();
    }

    @Test
    void linesAreRowsAndBlankOnesAreNone() throws IOException {
        assertEquals(List.of("1 {\"a\":1}", "2 {\"a\":2}"), outcomes(utf8("\uFEFF{\"a\":1}\r\n\n  \n{\"a\":2}"), ImportFormat.NDJSON));
    }

    @Test
    void anUnreadableLineLeavesItsNeighboursAlone() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(utf8("{\"a\":1}\n{\"a\":\n[1]\n\"text\"\n"));
        bytes.write(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, '"', '}', '\n'});
        bytes.write(utf8("[".repeat(100_000) + "\n{\"a\":2}\n"));
        assertEquals(List.of("1 {\"a\":1}", "2 row.json", "3 row.object", "4 row.json", "5 row.encoding", "6 row.deep", "7 {\"a\":2}"),
                outcomes(bytes.toByteArray(), ImportFormat.NDJSON));
    }

    @Test
    void aLineBeyondTheLimitIsPassedOver() throws IOException {
        byte[] long1 = new byte[RowReader.LONGEST_ROW + 10];
        Arrays.fill(long1, (byte) 'x');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(utf8("{\"a\":1}\n"));
        bytes.write(long1);
        bytes.write(utf8("\n{\"a\":2}"));
        assertEquals(List.of("1 {\"a\":1}", "2 row.long", "3 {\"a\":2}"), outcomes(bytes.toByteArray(), ImportFormat.NDJSON));
    }

    @Test
    void aGzipThatBreaksOffGivesWhatArrived() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < 20_000; row++) {
            rows.append("{\"a\":\"").append(Integer.toHexString(row * 7919)).append("\"}\n");
        }
        byte[] whole = gzip(utf8(rows.toString()));
        Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length / 2));
        List<RawRow> read = new ArrayList<>();
        try (RowReader reader = RowReader.open(file, ImportFormat.NDJSON, RowReader.looksCompressed(file), SheetWords.NONE)) {
            for (RawRow row = reader.next(); row != null; row = reader.next()) {
                read.add(row);
            }
        }
        assertTrue(read.size() > 1000, "rows before the break: " + read.size());
        assertEquals("file.truncated", read.get(read.size() - 1).reason());
        assertFalse(read.subList(0, read.size() - 1).stream().anyMatch(row -> row.value() == null));
    }

    @Test
    void aGzipWithoutAHeaderIsRefusedAsAFile() throws IOException {
        Path file = Files.write(folder.resolve("head"), new byte[] {0x1f, (byte) 0x8b, 8});
        assertThrows(IOException.class, () -> RowReader.open(file, ImportFormat.NDJSON, RowReader.looksCompressed(file), SheetWords.NONE));
    }

    @Test
    void csvCellsAreTextsUnderTheirColumns() throws IOException {
        assertEquals(List.of("1 {\"id\":\"1\",\"title\":\"a, \\\"b\\\"\"}", "2 {\"id\":\"2\"}"),
                outcomes(gzip(utf8("\uFEFFid,title\n1,\"a, \"\"b\"\"\"\n2,\n")), ImportFormat.CSV));
    }

    @Test
    void csvRowsWithTheWrongNumberOfCellsAreRefused() throws IOException {
        assertEquals(List.of("1 row.columns", "2 {\"id\":\"2\",\"title\":\"b\"}"), outcomes(utf8("id,title\n1\n2,b\n"), ImportFormat.CSV));
    }

    @Test
    void aQuoteThatNeverClosesEndsTheFileWithAReason() throws IOException {
        assertEquals(List.of("1 {\"id\":\"1\"}", "2 file.csv"), outcomes(utf8("id\n1\n\"2\n3\n"), ImportFormat.CSV));
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertEquals(List.of(), outcomes(new byte[0], ImportFormat.NDJSON));
        assertEquals(List.of(), outcomes(new byte[0], ImportFormat.CSV));
    }
}
