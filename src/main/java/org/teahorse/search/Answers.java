package org.teahorse.search;

import java.util.List;

/**
 * What answers a question, or that nothing does.
 *
 * @param asked      whether the words are a question that was looked into; if not, all else is empty
 * @param confidence between 0 and 1: how often such an answer was right among the judged questions
 * @param alike      cosine of the question's meaning and the likeliest answer's; NaN when it is not known
 * @param named      part of the things asked for that the likeliest answer names
 * @param quotes     the one or two that answer it, the likeliest first; none when nothing is likely enough
 * @param office     whom to ask when nothing answers it; null when there is nobody, or an answer
 */
public record Answers(boolean asked, double confidence, double alike, double named, List<Quote> quotes, Hit office) {

    /** No question, or nobody to look into it. */
    public static final Answers NONE = new Answers(false, 0, Double.NaN, 0, List.of(), null);

    public Answers {
        quotes = List.copyOf(quotes);
    }
}
