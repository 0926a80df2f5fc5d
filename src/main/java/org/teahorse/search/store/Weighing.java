package org.teahorse.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.SegmentColumns;
import org.teahorse.search.domain.Sought;

/**
 * Works out the scores of rows of one segment, one after the other, as far as it may matter: the parts of a score are added as long as the
 * rest could still make it enough.
 */
final class Weighing {

    /** More than what adding in another order may change. */
    private static final double ROUNDING = 1 + 1e-6;

    private final Part[] parts;
    private final SegmentColumns rows;
    private final Relevance relevance;
    private final int needed;
    /** up to which row the most was looked at that parts can have */
    private int lookedTo;
    private double text;
    private double factor;

    private Weighing(Part[] parts, SegmentColumns rows, Relevance relevance, int needed) {
        this.parts = parts;
        this.rows = rows;
        this.relevance = relevance;
        this.needed = needed;
    }

    /** Which rows a part counts for: all, or those that have enough of the subjects. */
    private enum Role { ENOUGH, MORE, SUBJECT }

    /**
     * What counts.
     *
     * @param with  bits of the subjects of which one must be there, for a subject its own; 0 when none need be
     * @param times how often it counts
     */
    private record PlannedPart(Role role, int with, int times, Worth.Plan worth) {
    }

    /** How rows of every segment are weighed. */
    static final class Plan {

        private final List<PlannedPart> parts = new ArrayList<>();
        private final Relevance relevance;
        private final int needed;

        /**
         * @param subjects  bits of every subject, by what is looked for
         * @param relevance what scores are multiplied by; null when they stay as they are
         */
        Plan(IndexSearcher searcher, Sought sought, Map<Query, Integer> subjects, Relevance relevance) throws IOException {
            this.relevance = relevance;
            this.needed = sought.needed();
            for (Query way : sought.enough()) {
                parts.add(new PlannedPart(Role.ENOUGH, 0, 1, Worth.plan(searcher, way, 1)));
            }
            for (Sought.More more : sought.more()) {
                parts.add(new PlannedPart(Role.MORE, more.with(), 1, Worth.plan(searcher, more.query(), 1)));
            }
            for (Map.Entry<Query, Integer> subject : subjects.entrySet()) {
                parts.add(new PlannedPart(Role.SUBJECT, subject.getValue(), Integer.bitCount(subject.getValue()), Worth.plan(searcher, subject.getKey(), 1)));
            }
        }

        Weighing in(LeafReaderContext segment, SegmentColumns rows) throws IOException {
            List<Part> there = new ArrayList<>();
            for (PlannedPart part : parts) {
                Worth worth = part.worth.in(segment);
                if (worth != null) {
                    there.add(new Part(part, worth));
                }
            }
            return new Weighing(there.toArray(Part[]::new), rows, relevance, needed);
        }
    }

    /** What counts, in this segment. */
    private static final class Part {

        /** What rows need not have comes before what those that were found have: most have little of it, and are out once that is known. */
        private static final Comparator<Part> ORDER = Comparator.<Part, Boolean>comparing(part -> part.plan.role == Role.SUBJECT).thenComparing(part -> -part.most);

        private final PlannedPart plan;
        private final Worth worth;
        /** the most that any row of the stretch gets for it */
        private double most;

        Part(PlannedPart plan, Worth worth) {
            this.plan = plan;
            this.worth = worth;
        }

        boolean counts(int has, boolean hasEnough) {
            return plan.role == Role.ENOUGH || hasEnough && (plan.with == 0 || (plan.with & has) != 0);
        }

        double of(int row, double least) throws IOException {
            return plan.times * worth.of(row, least / plan.times);
        }

        void look(int row, int end) throws IOException {
            worth.look(row, end);
            most = plan.times * worth.most();
        }
    }

    /**
     * Whether a row has enough; its score is known then.
     *
     * @param row   none that comes before one that was asked for
     * @param has   bits of the subjects that it has
     * @param end   the row before which the most is looked at that parts can have, when it was not yet
     * @param least what is enough; 0 when everything is
     */
    boolean reaches(int row, int has, int end, float least) throws IOException {
        boolean hasEnough = needed > 0 && Integer.bitCount(has) >= needed;
        boolean bounded = least > 0;
        double rest = bounded ? most(row, has, hasEnough, end) : 0;
        if (bounded && relevance != null && rest * relevance.mostFactor(rows, row) * ROUNDING < least) {
            return false;
        }
        factor = relevance == null ? 1 : relevance.factor(rows, row);
        double wanted = least / (factor * ROUNDING);
        text = 0;
        for (Part part : parts) {
            if (bounded && text + rest < wanted) {
                return false;
            }
            if ((!bounded || part.most > 0) && part.counts(has, hasEnough)) {
                rest -= part.most;
                double score = part.of(row, bounded ? wanted - text - rest : 0);
                if (score < 0) {
                    return false;
                }
                text += score;
            }
        }
        return true;
    }

    private double most(int row, int has, boolean hasEnough, int end) throws IOException {
        if (row >= lookedTo) {
            for (Part part : parts) {
                part.look(row, end);
            }
            Arrays.sort(parts, Part.ORDER);
            lookedTo = end;
        }
        double most = 0;
        for (Part part : parts) {
            most += part.counts(has, hasEnough) ? part.most : 0;
        }
        return most;
    }

    /** Of the row that had enough last. */
    float score() {
        return (float) (text * factor);
    }
}
