package org.teahorse.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The usual measures of a ranking, and whether two systems differ by more than luck. */
public final class Measures {

    private static final int ROUNDS = 10_000;

    private Measures() {
    }

    /** Gain 2^grade − 1, discount log2(rank + 1), over the best order there could be. */
    public static double ndcg(List<String> ranking, Map<String, Integer> grades, int depth) {
        double gain = 0;
        for (int rank = 0; rank < Math.min(depth, ranking.size()); rank++) {
            gain += gain(grades.getOrDefault(ranking.get(rank), 0), rank);
        }
        List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).limit(depth).toList();
        double ideal = 0;
        for (int rank = 0; rank < best.size(); rank++) {
            ideal += gain(best.get(rank), rank);
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    private static double gain(int grade, int rank) {
        return (Math.pow(2, grade) - 1) / (Math.log(rank + 2.0) / Math.log(2));
    }

    /** One over the rank of the first relevant one. */
    public static double reciprocalRank(List<String> ranking, Map<String, Integer> grades, int depth) {
        for (int rank = 0; rank < Math.min(depth, ranking.size()); rank++) {
            if (grades.getOrDefault(ranking.get(rank), 0) > 0) {
                return 1.0 / (rank + 1);
            }
        }
        return 0;
    }

    public static double recall(List<String> ranking, Map<String, Integer> grades, int depth) {
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        long found = ranking.stream().limit(depth).filter(document -> grades.getOrDefault(document, 0) > 0).count();
        return relevant == 0 ? 0 : (double) found / relevant;
    }

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /** How often signs dealt at random give a mean difference as large as the one seen: the two-sided paired randomisation test. */
    public static double chance(double[] one, double[] other) {
        double seen = Math.abs(mean(one) - mean(other));
        Random random = new Random(20_261_126);
        int asLarge = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double sum = 0;
            for (int i = 0; i < one.length; i++) {
                sum += random.nextBoolean() ? one[i] - other[i] : other[i] - one[i];
            }
            asLarge += Math.abs(sum / one.length) >= seen - 1e-12 ? 1 : 0;
        }
        return (asLarge + 1.0) / (ROUNDS + 1);
    }
}
