package org.teahorse.search.domain;

import java.util.List;
import java.util.stream.IntStream;
import org.teahorse.search.Facet;

/**
 * How near an entry is to a place. What lies in the place, or applies to just that, weighs a fifth more than what applies to the whole
 * nation, and each division further up halves what it has more: county 1.2, prefecture 1.1, province 1.05. What is somewhere else, and
 * does not say that it applies here too, weighs a tenth less.
 */
public final class Nearness extends RowValues {

    private static final double HERE = 0.2;
    private static final double ELSEWHERE = 0.9;

    private static final int NONE = 0;
    private static final int EVERYWHERE = 1;
    private static final int AREA_OF_PLACE = 2;
    private static final int OTHER_AREA = 3;
    private static final int AT_PLACE = 4;
    private static final int ABOVE_PLACE = 5;
    private static final int OTHER_REGION = 6;

    private final byte[] meaning;
    private final byte[] steps;
    private final double[] factors;

    /** @param lineage codes from the widest division to the place itself */
    public Nearness(EntryColumns columns, List<String> lineage) {
        super(columns);
        ValueNumbers numbers = columns.numbers();
        meaning = new byte[numbers.size()];
        steps = new byte[numbers.size()];
        int nation = lineage.size();
        factors = IntStream.rangeClosed(0, nation).mapToDouble(step -> step == nation ? 1 : 1 + HERE * Math.pow(0.5, step)).toArray();
        numbers.areas().forEach((code, number) -> {
            int depth = lineage.indexOf(code);
            meaning[number] = (byte) (code.equals(EntryField.EVERYWHERE) ? EVERYWHERE : depth < 0 ? OTHER_AREA : AREA_OF_PLACE);
            steps[number] = (byte) (nation - 1 - depth);
        });
        numbers.of(Facet.REGION).forEach((code, number) -> {
            int depth = lineage.indexOf(code);
            meaning[number] = (byte) (depth < 0 ? OTHER_REGION : depth == nation - 1 ? AT_PLACE : ABOVE_PLACE);
            steps[number] = (byte) (nation - 1 - depth);
        });
    }

    /** The largest factor that any row can have. */
    double most() {
        return factors[0];
    }

    @Override
    double value(SegmentColumns segment, int row, double score) {
        int nearest = factors.length - 1;
        boolean everywhere = false;
        boolean covered = false;
        boolean elsewhere = false;
        int above = nearest;
        for (int at = segment.start(row); at < segment.start(row + 1); at++) {
            int number = segment.value(at);
            switch (meaning[number]) {
                case NONE, OTHER_AREA -> { }
                case EVERYWHERE -> everywhere = true;
                case AREA_OF_PLACE -> {
                    covered = true;
                    nearest = Math.min(nearest, steps[number]);
                }
                case AT_PLACE -> {
                    return factors[0];
                }
                case ABOVE_PLACE -> above = Math.min(above, steps[number]);
                case OTHER_REGION -> elsewhere = true;
                default -> throw new IllegalStateException("No such meaning: " + meaning[number]);
            }
        }
        if (everywhere) {
            return elsewhere ? ELSEWHERE : factors[above];
        }
        return covered ? factors[nearest] : ELSEWHERE;
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public String toString() {
        return "nearness";
    }
}
