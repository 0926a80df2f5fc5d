package org.teahorse.taxonomy;

import java.util.List;
import java.util.stream.Stream;

/** The keywords that speak for one topic, as the reference table {@code topics.csv} holds them. */
public record TopicRule(String code, List<Keyword> keywords) {

    /** A word and how strongly it speaks for the topic. */
    public record Keyword(String word, int weight) {
    }

    public TopicRule {
        keywords = List.copyOf(keywords);
    }

    /** Reads a table cell: words separated by {@code |}, each with an optional {@code *weight}, 1 when absent. */
    public static TopicRule of(String code, String cell) {
        return new TopicRule(code, Stream.of(cell.split("\\|")).filter(word -> !word.isBlank()).map(TopicRule::keyword).toList());
    }

    private static Keyword keyword(String entry) {
        int star = entry.lastIndexOf('*');
        return star < 0
                ? new Keyword(entry.strip(), 1)
                : new Keyword(entry.substring(0, star).strip(), Integer.parseInt(entry.substring(star + 1).strip()));
    }
}
