package org.teahorse.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads CSV files with a header from {@code reference/} and {@code demo/} on the class path; empty cells are empty strings. */
public final class ReferenceFile {

    private ReferenceFile() {
    }

    /** @throws IllegalStateException when the file is not there: a reference file is part of the product */
    public static List<Map<String, String>> read(String name) {
        return rows(text(name));
    }

    /** A file of what demo mode starts with. */
    public static List<Map<String, String>> readDemo(String name) {
        return rows(resource("demo/" + name));
    }

    private static List<Map<String, String>> rows(String text) {
        try (var parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get().parse(new StringReader(text))) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file as text. */
    static String text(String name) {
        return resource("reference/" + name);
    }

    private static String resource(String path) {
        try (InputStream file = ReferenceFile.class.getResourceAsStream("/" + path)) {
            if (file == null) {
                throw new IllegalStateException("There is no file " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cell, or null when it is empty: what a database column without a value wants. */
    public static String orNull(String cell) {
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
