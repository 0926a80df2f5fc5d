package org.teahorse.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.CellAddress;

/** Types rows into an empty template, as a person would. */
final class FilledTemplate {

    private FilledTemplate() {
    }

    /** @param rows cells from the first column on; null leaves one empty */
    static void fill(Path template, Path filled, List<List<String>> rows) throws IOException {
        StringBuilder markup = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            markup.append("<row r=\"").append(row + 2).append("\">");
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (rows.get(row).get(column) != null) {
                    markup.append("<c r=\"").append(CellAddress.convertNumToColString(column)).append(row + 2).append("\" t=\"inlineStr\"><is><t>")
                            .append(rows.get(row).get(column).replace("&", "&amp;").replace("<", "&lt;")).append("</t></is></c>");
                }
            }
            markup.append("</row>");
        }
        try (ZipFile from = new ZipFile(template.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(filled))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write((entry.getName().endsWith("sheet1.xml") ? text.replace("</sheetData>", markup + "</sheetData>") : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
