package org.teahorse.search.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.teahorse.search.Facet;
import org.teahorse.search.Understood;

/**
 * How well an entry fits the years, amounts, trades and size classes that the words name. What fits weighs somewhat more; what says that
 * it is for another trade or size, or gives less, somewhat less; what says nothing of it stays as it is. The same as filters with
 * weights in a function score.
 */
public final class Leaning {

    private static final double YEAR = 1.15;
    private static final double AMOUNT = 1.1;
    private static final double SMALLER_AMOUNT = 0.95;
    private static final double INDUSTRY = 1.15;
    private static final double WIDER_INDUSTRY = 1.05;
    private static final double OTHER_INDUSTRY = 0.92;
    private static final double SIZE = 1.05;
    private static final double OTHER_SIZE = 0.95;

    private static final int NOTHING = 0;
    private static final int IN_YEAR = 1;
    private static final int IN_INDUSTRY = 1 << 1;
    private static final int IN_WIDER_INDUSTRY = 1 << 2;
    private static final int IN_OTHER_INDUSTRY = 1 << 3;
    private static final int OF_SIZE = 1 << 4;
    private static final int OF_OTHER_SIZE = 1 << 5;

    private final byte[] meaning;
    private final double[] factors;
    private final List<AmountSpan> spans;
    private final double most;

    private Leaning(EntryColumns columns, List<Hint> hints) {
        meaning = new byte[columns.numbers().size()];
        mark(columns, Facet.YEAR, values(hints, Understood.Kind.YEAR), IN_YEAR, NOTHING);
        mark(columns, Facet.SIZE, values(hints, Understood.Kind.AUDIENCE), OF_SIZE, OF_OTHER_SIZE);
        markIndustries(columns, values(hints, Understood.Kind.INDUSTRY));
        factors = factors();
        spans = hints.stream().map(Hint::span).filter(span -> span != null).toList();
        most = most(hints, Understood.Kind.YEAR, YEAR) * most(hints, Understood.Kind.INDUSTRY, INDUSTRY) * most(hints, Understood.Kind.AUDIENCE, SIZE)
                * (spans.isEmpty() ? 1 : AMOUNT);
    }

    /** Null when the hints say nothing that entries could have. */
    public static Leaning of(EntryColumns columns, List<Hint> hints) {
        return hints.stream().allMatch(hint -> hint.values().isEmpty() && hint.span() == null) ? null : new Leaning(columns, hints);
    }

    private static double most(List<Hint> hints, Understood.Kind kind, double fits) {
        return values(hints, kind).isEmpty() ? 1 : fits;
    }

    private static List<String> values(List<Hint> hints, Understood.Kind kind) {
        return hints.stream().filter(hint -> hint.kind() == kind).flatMap(hint -> hint.values().stream()).toList();
    }

    private void mark(EntryColumns columns, Facet facet, List<String> wanted, int fits, int other) {
        if (!wanted.isEmpty()) {
            columns.numbers().of(facet).forEach((value, number) -> meaning[number] = (byte) (wanted.contains(value) ? fits : other));
        }
    }

    private void markIndustries(EntryColumns columns, List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        List<String> wider = codes.stream().flatMap(code -> Industries.above(code).stream()).toList();
        for (Map.Entry<String, Integer> value : columns.numbers().of(Facet.INDUSTRY).entrySet()) {
            String code = value.getKey();
            boolean within = codes.contains(code) || Industries.above(code).stream().anyMatch(codes::contains);
            meaning[value.getValue()] = (byte) (within ? IN_INDUSTRY : wider.contains(code) ? IN_WIDER_INDUSTRY : IN_OTHER_INDUSTRY);
        }
    }

    /** By what was found in a row: the best of each kind counts. */
    private static double[] factors() {
        double[] all = new double[2 * OF_OTHER_SIZE];
        Arrays.setAll(all, found -> (has(found, IN_YEAR) ? YEAR : 1)
                * (has(found, IN_INDUSTRY) ? INDUSTRY : has(found, IN_WIDER_INDUSTRY) ? WIDER_INDUSTRY : has(found, IN_OTHER_INDUSTRY) ? OTHER_INDUSTRY : 1)
                * (has(found, OF_SIZE) ? SIZE : has(found, OF_OTHER_SIZE) ? OTHER_SIZE : 1));
        return all;
    }

    private static boolean has(int found, int bit) {
        return (found & bit) != 0;
    }

    double factor(SegmentColumns segment, int row) {
        int found = NOTHING;
        for (int at = segment.start(row); at < segment.start(row + 1); at++) {
            found |= meaning[segment.value(at)];
        }
        return factors[found] * amount(segment.amount(row));
    }

    /** The largest factor that any row can have. */
    double most() {
        return most;
    }

    private double amount(long yuan) {
        if (spans.isEmpty() || yuan == SegmentColumns.NO_AMOUNT) {
            return 1;
        }
        if (spans.stream().anyMatch(span -> span.contains(yuan))) {
            return AMOUNT;
        }
        // what gives more than is wanted gives that too
        return spans.stream().allMatch(span -> yuan < span.least()) ? SMALLER_AMOUNT : 1;
    }
}
