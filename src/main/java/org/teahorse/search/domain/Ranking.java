package org.teahorse.search.domain;

import java.io.IOException;
import java.io.Reader;
import java.util.Properties;

/**
 * The weights of the search, which are data: how orders are put together, and how sure an answer is.
 *
 * @param fusion     of words and meaning
 * @param confidence of answers
 */
public record Ranking(Fusion fusion, Confidence confidence) {

    /** Reads weights in the form of {@code search/ranking.properties}. @throws IllegalArgumentException naming a weight that is missing or no number */
    public static Ranking read(Reader file) throws IOException {
        Properties weights = new Properties();
        weights.load(file);
        return new Ranking(new Fusion(number(weights, "lexical"), number(weights, "meaning"), number(weights, "least"), number(weights, "factors")),
                new Confidence(number(weights, "answer.bias"), number(weights, "answer.alike"), number(weights, "answer.words"), number(weights, "answer.least")));
    }

    private static double number(Properties weights, String name) {
        try {
            return Double.parseDouble(weights.getProperty(name, ""));
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException("The weight " + name + " is missing or no number: " + weights.getProperty(name), unreadable);
        }
    }
}
