package org.teahorse.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file with a header from {@code reference/} on the class path; empty cells are empty strings. */
public final class ReferenceFile {

    private ReferenceFile() {
    }

    /** @throws IllegalStateException when the file is not there: a reference file is part of the product */
    public static List<Map<String, String>> read(String name) {
        InputStream file = ReferenceFile.class.getResourceAsStream("/reference/" + name);
        if (file == null) {
            throw new IllegalStateException("There is no reference file reference/" + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get()
                    .parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The cell, or null when it is empty: what a database column without a value wants. */
    public static String orNull(String cell) {
        return cell == null || cell.isEmpty() ? null : cell;
    }
}
