package org.teahorse.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file for spreadsheets, in which nothing is computed. */
class CsvSheetTest {

    private static String written(Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        CsvSheet.write(out, List.of("h"), List.of(List.of(cells)));
        return out.toString();
    }

    @Test
    void cellsAreQuotedAsSpreadsheetsReadThem() throws IOException {
        assertEquals("\uFEFFh\r\n普洱,\"a,\"\"b\"\"\",-3\r\n", written("普洱", "a,\"b\"", -3));
    }

    @Test
    void formulasStayTexts() throws IOException {
        for (String start : List.of("=", "+", "-", "@", "\t=", " =", "＝")) {
            String cell = start + "cmd|calc";
            String line = written(cell).split("\r\n")[1];
            assertEquals("'" + cell, line.replaceAll("^\"|\"$", ""), cell);
        }
    }
}
