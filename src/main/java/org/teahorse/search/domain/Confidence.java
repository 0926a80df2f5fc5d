package org.teahorse.search.domain;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
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

    /** @param cosine of the question's meaning and the words'; NaN when one is not known @param named from {@link #named} */
    public double of(double cosine, double named) {
        return 1 / (1 + Math.exp(-(bias + alike * (Double.isNaN(cosine) ? 0 : cosine) + words * named)));
    }

    /**
     * The part of what is asked for that a text names, in the words typed or others for them.
     *
     * @param rarity how much a thing asked for tells: what few entries have counts more than what all have
     */
    public static double named(Reading reading, String text, ToDoubleFunction<Concept> rarity) {
        String folded = Folding.fold(text);
        double all = 0;
        double named = 0;
        for (Concept concept : reading.subjects()) {
            double weight = rarity.applyAsDouble(concept);
            all += weight;
            named += names(folded, concept) ? weight : 0;
        }
        return all == 0 ? 0 : named / all;
    }

    private static boolean names(String folded, Concept concept) {
        return folded.contains(concept.text())
                || concept.related().stream().anyMatch(related -> Arrays.stream(related.wording().split(" ")).allMatch(folded::contains));
    }
}
