package org.teahorse.search.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.teahorse.search.domain.Reading.Concept;

/**
 * How likely words answer a question: a logistic function of how near they are in meaning and how many of the things asked for they name.
 *
 * @param bias  of the function
 * @param alike weight of the cosine
 * @param words weight of the part of the things asked for
 * @param least from which an answer is shown as one
 */
public record Confidence(double bias, double alike, double words, double least) {

    private static final String FILE = "/search/ranking.properties";

    /** The function that ships, calibrated on development questions. */
    public static Confidence read() {
        Properties weights = new Properties();
        try (InputStream file = Confidence.class.getResourceAsStream(FILE)) {
            weights.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Confidence(number(weights, "answer.bias"), number(weights, "answer.alike"), number(weights, "answer.words"), number(weights, "answer.least"));
    }

    private static double number(Properties weights, String name) {
        return Double.parseDouble(weights.getProperty(name));
    }

    /** @param cosine of the question's meaning and the words'; NaN when one is not known @param named from {@link #named} */
    public double of(double cosine, double named) {
        return 1 / (1 + Math.exp(-(bias + alike * (Double.isNaN(cosine) ? 0 : cosine) + words * named)));
    }

    /** The part of what is asked for that a text names, in the words typed or others for them. */
    public static double named(Reading reading, String text) {
        List<Concept> asked = reading.subjects();
        if (asked.isEmpty()) {
            return 0;
        }
        String folded = Folding.fold(text);
        return asked.stream().filter(concept -> names(folded, concept)).count() / (double) asked.size();
    }

    private static boolean names(String folded, Concept concept) {
        return folded.contains(concept.text())
                || concept.related().stream().anyMatch(related -> Arrays.stream(related.wording().split(" ")).allMatch(folded::contains));
    }
}
