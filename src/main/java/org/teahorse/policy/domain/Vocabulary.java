package org.teahorse.policy.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Reads the word lists beside this class; {@code #} begins a comment. */
final class Vocabulary {

    private Vocabulary() {
    }

    static List<String> lines(String resource) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + resource);
            }
            try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> longestFirst(String resource) {
        return lines(resource).stream().map(String::strip)
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }
}
