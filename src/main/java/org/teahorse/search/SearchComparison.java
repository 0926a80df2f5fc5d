package org.teahorse.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first hits of one question before and after a change.
 *
 * @param question what was asked
 * @param before   as it is
 * @param after    as it would be
 * @param totalBefore number of all hits
 * @param totalAfter  number of all hits
 */
public record SearchComparison(String question, List<Line> before, List<Line> after, long totalBefore, long totalAfter) {

    /** What becomes of a hit. */
    public enum Move { SAME, UP, DOWN, NEW, GONE }

    /** One hit. @param by how many places it moves */
    public record Line(Hit hit, Move move, int by) {
    }

    /** Compares two first pages. */
    public static SearchComparison of(String question, SearchResult before, SearchResult after) {
        return new SearchComparison(question, lines(before.hits(), after.hits(), Move.GONE), lines(after.hits(), before.hits(), Move.NEW),
                before.total(), after.total());
    }

    /** Whether the first hits change at all. */
    public boolean changed() {
        return totalBefore != totalAfter || Stream.of(before, after).flatMap(List::stream).anyMatch(line -> line.move() != Move.SAME);
    }

    /** @param missing what a hit is that the other list lacks; moves are told where they lead, which is after */
    private static List<Line> lines(List<Hit> hits, List<Hit> others, Move missing) {
        List<Line> lines = new ArrayList<>();
        for (int place = 0; place < hits.size(); place++) {
            Hit hit = hits.get(place);
            int other = place(hit, others);
            int rise = missing == Move.NEW ? other - place : place - other;
            if (other < 0) {
                lines.add(new Line(hit, missing, 0));
            } else {
                lines.add(new Line(hit, rise == 0 ? Move.SAME : rise > 0 ? Move.UP : Move.DOWN, Math.abs(rise)));
            }
        }
        return List.copyOf(lines);
    }

    private static int place(Hit hit, List<Hit> hits) {
        for (int place = 0; place < hits.size(); place++) {
            if (hits.get(place).type() == hit.type() && hits.get(place).id() == hit.id()) {
                return place;
            }
        }
        return -1;
    }
}
