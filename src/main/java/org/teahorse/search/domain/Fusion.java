package org.teahorse.search.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts two orders of one question together: by the words and by the meaning. Each score is first brought to between 0 and 1 among the
 * candidates, because neither means anything by itself, and the two are added with weights.
 *
 * @param lexical weight of the words
 * @param meaning weight of the meaning
 * @param least   cosine from which an entry is found by its meaning alone
 * @param factors how much the factors of a score, such as its age, count beside the meaning: 0 not at all, 1 as beside the words
 */
public record Fusion(double lexical, double meaning, double least, double factors) {

    /** As many of each order are put together; what comes after them keeps the order of the words. */
    public static final int POOL = 200;

    /**
     * One entry that may be shown.
     *
     * @param row     its number in the index
     * @param words   score of its text with all factors; 0 when its words do not match
     * @param alike   cosine of its meaning and the question's; NaN when its meaning is not known
     * @param factor  the factors that multiply a score: standing, freshness, type, nearness
     */
    public record Candidate(int row, double words, double alike, double factor) {
    }

    /** A candidate's place. */
    public record Ranked(Candidate candidate, double score) {
    }

    /**
     * The best first; of equal ones the order given. What has no known meaning yet, because it was published a moment ago, is judged by
     * its words in place of it: it would else sink below others that only sound like the question, however exactly it was named.
     *
     * @param far cosine of the farthest of the neighbours: what is farther, and was found by its words, gets nothing for its meaning
     */
    public List<Ranked> rank(List<Candidate> candidates, double far) {
        double mostWords = candidates.stream().mapToDouble(Candidate::words).max().orElse(0);
        double most = candidates.stream().mapToDouble(Candidate::alike).filter(alike -> !Double.isNaN(alike)).max().orElse(0);
        List<Ranked> ranked = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            double words = mostWords > 0 ? candidate.words() / mostWords : 0;
            ranked.add(new Ranked(candidate, lexical * words + meaning * byMeaning(candidate, words, far, most)));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return ranked;
    }

    private double byMeaning(Candidate candidate, double words, double far, double most) {
        if (Double.isNaN(candidate.alike())) {
            return words;
        }
        double alike = most > far && candidate.alike() > far ? (candidate.alike() - far) / (most - far) : 0;
        return alike * Math.pow(candidate.factor(), factors);
    }
}
