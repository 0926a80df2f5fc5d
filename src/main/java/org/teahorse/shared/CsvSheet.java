package org.teahorse.shared;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Comma-separated values for people's spreadsheets: with the mark by which they know the encoding, and without formulas. A cell that a
 * spreadsheet would compute, which somebody else may have written, is kept a text by an apostrophe.
 */
public final class CsvSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What formulas begin with, also after the white space that some programs take away. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

    private CsvSheet() {
    }

    /** @param rows of texts and numbers */
    public static void write(Writer out, List<String> header, Iterable<List<Object>> rows) throws IOException {
        out.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.EXCEL);
        printer.printRecord(header);
        for (List<Object> row : rows) {
            printer.printRecord(row.stream().map(CsvSheet::cell).toList());
        }
        printer.flush();
    }

    private static Object cell(Object value) {
        if (!(value instanceof String text) || text.isEmpty()) {
            return value;
        }
        String bare = text.strip();
        boolean computed = FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 || !bare.isEmpty() && FORMULA_STARTS.indexOf(bare.charAt(0)) >= 0;
        return computed ? "'" + text : text;
    }
}
