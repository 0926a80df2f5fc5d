package org.teahorse.search.domain;

/**
 * How many slips lie between what was typed and what may be meant: something too much, something missing, something else, or two that
 * changed places.
 */
final class TypingDistance {

    /** What it costs to take a place of what is meant for a place of what was typed: 0 for the same, 1 for something else. */
    interface Difference {
        double of(int typed, int meant);
    }

    private TypingDistance() {
    }

    /** Between the whole of both. @param typed and @param meant lengths */
    static double whole(int typed, int meant, Difference difference) {
        return last(typed, meant, difference)[meant];
    }

    /** Between what was typed and that beginning of what is meant which is nearest to it. */
    static double beginning(int typed, int meant, Difference difference) {
        double least = typed;
        for (double distance : last(typed, meant, difference)) {
            least = Math.min(least, distance);
        }
        return least;
    }

    /** The distances between all that was typed and every beginning of what is meant. */
    private static double[] last(int typed, int meant, Difference difference) {
        double[] beforeLast = new double[meant + 1];
        double[] previous = new double[meant + 1];
        for (int j = 0; j <= meant; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= typed; i++) {
            double[] current = new double[meant + 1];
            current[0] = i;
            for (int j = 1; j <= meant; j++) {
                double least = Math.min(previous[j - 1] + difference.of(i - 1, j - 1), 1 + Math.min(previous[j], current[j - 1]));
                boolean swapped = i > 1 && j > 1 && difference.of(i - 1, j - 2) == 0 && difference.of(i - 2, j - 1) == 0;
                current[j] = swapped ? Math.min(least, beforeLast[j - 2] + 1) : least;
            }
            beforeLast = previous;
            previous = current;
        }
        return previous;
    }
}
