package org.teahorse.search.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Words from a file, one a line, folded; lines that begin with # are remarks. */
final class WordList {

    private final Set<String> words;
    private final int longest;

    private WordList(Set<String> words) {
        this.words = Set.copyOf(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** @throws IllegalStateException when the file is not there: it is part of the product */
    static WordList read(String resource) {
        InputStream file = WordList.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException("There is no word list " + resource);
        }
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new WordList(reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Folding::fold).collect(Collectors.toSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** The length of the longest word of at least two characters that begins there and cuts no Latin word; 0 when none does. */
    int longestAt(String text, int from) {
        if (Latin.goesOn(text, from)) {
            return 0;
        }
        for (int length = Math.min(longest, text.length() - from); length > 1; length--) {
            if (!Latin.goesOn(text, from + length) && words.contains(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }
}
