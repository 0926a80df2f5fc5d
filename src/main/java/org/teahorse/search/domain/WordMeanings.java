package org.teahorse.search.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.Hint.At;

/** Words from a file that say whom or which trade a question is about. The words stay what they are and are looked for as before. */
final class WordMeanings {

    private final Understood.Kind kind;
    private final Map<String, Meaning> byWord = new HashMap<>();
    private int longest;

    /** What a word means: nothing when it only keeps a word in it from being read, as 中小企业 keeps 小企业. */
    record Meaning(List<String> as, List<String> values, List<String> wordings) {
    }

    private WordMeanings(Understood.Kind kind) {
        this.kind = kind;
    }

    /** Words for trades, with the codes of GB/T 4754 that they stand for. */
    static WordMeanings industries() {
        WordMeanings all = new WordMeanings(Understood.Kind.INDUSTRY);
        for (CSVRecord row : rows("/search/industry-words.csv")) {
            List<String> codes = parts(row.get("codes"));
            all.add(row.get("words"), new Meaning(codes, codes, List.of()));
        }
        return all;
    }

    /** Words for people and firms that policies favour, with the size classes they belong to and the official words for them. */
    static WordMeanings audiences() {
        WordMeanings all = new WordMeanings(Understood.Kind.AUDIENCE);
        for (CSVRecord row : rows("/search/audiences.csv")) {
            all.add(row.get("words"), new Meaning(parts(row.get("audience")), parts(row.get("sizes")), parts(row.get("wordings"))));
        }
        return all;
    }

    /** What each word of the file means. */
    Map<String, Meaning> all() {
        return Map.copyOf(byWord);
    }

    /** Those in a text, the longest of each place, none across another. */
    List<At> in(String folded) {
        List<At> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            String word = longestAt(folded, at);
            if (word != null) {
                Meaning meaning = byWord.get(word);
                if (!meaning.as().isEmpty()) {
                    found.add(new At(new Hint(kind, word, meaning.as(), meaning.values(), meaning.wordings(), null), at, at + word.length(), null));
                }
            }
            at += word == null ? 1 : word.length();
        }
        return found;
    }

    private String longestAt(String text, int from) {
        if (Latin.goesOn(text, from)) {
            return null;
        }
        for (int length = Math.min(longest, text.length() - from); length > 1; length--) {
            String word = text.substring(from, from + length);
            if (byWord.containsKey(word) && !Latin.goesOn(text, from + length)) {
                return word;
            }
        }
        return null;
    }

    private void add(String words, Meaning meaning) {
        for (String word : parts(words)) {
            String folded = Folding.fold(word);
            byWord.put(folded, meaning);
            longest = Math.max(longest, folded.length());
        }
    }

    private static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    /** @throws IllegalStateException when the file is not there: it is part of the product */
    private static List<CSVRecord> rows(String file) {
        InputStream text = WordMeanings.class.getResourceAsStream(file);
        if (text == null) {
            throw new IllegalStateException("There is no " + file);
        }
        try (var rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setCommentMarker('#').get()
                .parse(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
