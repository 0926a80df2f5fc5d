package org.teahorse.taxonomy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores topics by the keywords of a title and the beginning of a text. A word in the title weighs much more than one in
 * the text, and repetition counts less and less, or long texts would be about everything.
 */
public final class TopicClassifier {

    private static final int TEXT_READ = 12_000;
    private static final int TITLE_FACTOR = 3;
    private static final int MAX_COUNTED = 8;

    /** One strong word of a title, or several words of a text. */
    private static final double THRESHOLD = 6;

    /** Topics far below the best one are passing mentions. */
    private static final double SHARE_OF_BEST = 0.4;
    private static final int MAX_TOPICS = 4;

    private TopicClassifier() {
    }

    /** The topics a paper is about, strongest first, at most {@value #MAX_TOPICS}. */
    public static List<ScoredTopic> classify(String title, String text, List<TopicRule> rules) {
        String head = text.length() > TEXT_READ ? text.substring(0, TEXT_READ) : text;
        Map<String, Double> scores = new HashMap<>();
        for (TopicRule rule : rules) {
            double score = 0;
            for (TopicRule.Keyword keyword : rule.keywords()) {
                score += keyword.weight() * (TITLE_FACTOR * Math.min(1, count(title, keyword.word()))
                        + Math.log(1 + Math.min(MAX_COUNTED, count(head, keyword.word()))) / 2);
            }
            scores.put(rule.code(), score);
        }
        double best = scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.max(THRESHOLD, best * SHARE_OF_BEST))
                .map(entry -> new ScoredTopic(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(ScoredTopic::score).reversed().thenComparing(ScoredTopic::code))
                .limit(MAX_TOPICS)
                .toList();
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0 && count < MAX_COUNTED; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
