package org.teahorse.search.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/**
 * Puts two orders of one question together: by the words and by the meaning. Each score is first brought to between 0 and 1 among the
 * candidates, because neither means anything by itself, and the two are added with weights.
 *
 * @param lexical weight of the words
 * @param meaning weight of the meaning
 * @param least   cosine from which an entry is found by its meaning alone
 */
public record Fusion(double lexical, double meaning, double least) {

    /** As many of each order are put together; what comes after them keeps the order of the words. */
    public static final int POOL = 200;
    private static final String FILE = "/search/ranking.properties";

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

    /** The weights that ship. */
    public static Fusion read() {
        Properties weights = new Properties();
        try (InputStream file = Fusion.class.getResourceAsStream(FILE)) {
            weights.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Fusion(number(weights, "lexical"), number(weights, "meaning"), number(weights, "least"));
    }

    private static double number(Properties weights, String name) {
        return Double.parseDouble(weights.getProperty(name));
    }

    /** The best first; of equal ones the order given. */
    public List<Ranked> rank(List<Candidate> candidates) {
        double mostWords = candidates.stream().mapToDouble(Candidate::words).max().orElse(0);
        double least = candidates.stream().mapToDouble(Candidate::alike).filter(alike -> !Double.isNaN(alike)).min().orElse(0);
        double most = candidates.stream().mapToDouble(Candidate::alike).filter(alike -> !Double.isNaN(alike)).max().orElse(0);
        List<Ranked> ranked = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            double words = mostWords > 0 ? candidate.words() / mostWords : 0;
            double alike = most > least && !Double.isNaN(candidate.alike()) ? (candidate.alike() - least) / (most - least) : 0;
            ranked.add(new Ranked(candidate, lexical * words + meaning * alike * candidate.factor()));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
        return ranked;
    }
}
