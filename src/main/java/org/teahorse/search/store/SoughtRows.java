package org.teahorse.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.teahorse.search.domain.EntryColumns;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.Sought;

/**
 * Finds every row that has what is sought, but weighs only those that may come among the best: all have to be counted, for the facets,
 * and weighing a row takes longer than finding it. A search of Lucene's own would either weigh all or not find all.
 *
 * <p>Rows are found in stretches. One subject after the other notes in which rows of the stretch it is, which is faster than asking row by
 * row which subjects it has; once a row must have been noted to have enough, the other subjects are looked for only where it was. A row is
 * weighed part by part, as long as the most that the rest could give might still lift it among the best.
 */
final class SoughtRows {

    private static final int STRETCH = 4_096;
    /** Of so many rows one passes a filter that is asked before the words are. */
    private static final int RARELY = 32;

    private final IndexSearcher searcher;
    private final EntryColumns columns;
    private final int needed;
    private final int subjectsInAll;
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Weight> enough = new ArrayList<>();
    private final Weight filter;
    /** null when nobody asks for scores */
    private final Weighing.Plan weighing;

    /** Takes the rows that are found, in the order of the index. */
    interface Taker {

        /** To be called before rows of another segment are taken. @param found the one that is taken at a time */
        void begin(LeafReaderContext segment, Found found) throws IOException;

        /** @param row its number in the segment */
        void take(int row) throws IOException;
    }

    /** A row that was found. */
    abstract static class Found extends Scorable {

        /** Whether it may come among the best; its score is known then. To be asked once for a row. */
        abstract boolean competes() throws IOException;
    }

    /** @param bits of one subject, or of all that are the same */
    private record Subject(int bits, List<Weight> ways) {
    }

    /**
     * @param relevance what scores are multiplied by; null when they stay as they are
     * @param scored    whether anybody asks for scores
     * @param filter    what rows must pass besides; null for all
     */
    SoughtRows(IndexSearcher searcher, EntryColumns columns, Sought sought, Relevance relevance, boolean scored, Query filter) throws IOException {
        this.searcher = searcher;
        this.columns = columns;
        this.needed = sought.needed();
        this.subjectsInAll = sought.subjects().size();
        this.filter = filter == null ? null : finding(filter);
        Map<Query, Integer> different = new LinkedHashMap<>();
        for (int i = 0; i < sought.subjects().size(); i++) {
            different.merge(sought.subjects().get(i), 1 << i, (some, one) -> some | one);
        }
        for (Map.Entry<Query, Integer> subject : different.entrySet()) {
            subjects.add(new Subject(subject.getValue(), ways(subject.getKey())));
        }
        for (Query way : sought.enough()) {
            enough.addAll(ways(way));
        }
        weighing = scored ? new Weighing.Plan(searcher, sought, different, relevance) : null;
    }

    private Weight finding(Query query) throws IOException {
        return searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query)), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** One weight for each of what is alternative in a query: walked one by one they need no common order. */
    private List<Weight> ways(Query query) throws IOException {
        List<Weight> ways = new ArrayList<>();
        for (Query way : alternatives(searcher.rewrite(new ConstantScoreQuery(query)))) {
            ways.add(finding(way));
        }
        return ways;
    }

    private static List<Query> alternatives(Query query) {
        if (query instanceof ConstantScoreQuery constant) {
            return alternatives(constant.getQuery());
        }
        if (query instanceof DisjunctionMaxQuery some) {
            return some.getDisjuncts().stream().flatMap(one -> alternatives(one).stream()).toList();
        }
        if (query instanceof BooleanQuery some && some.getMinimumNumberShouldMatch() <= 1 && some.clauses().stream().allMatch(one -> one.getOccur() == Occur.SHOULD)) {
            return some.clauses().stream().map(BooleanClause::getQuery).flatMap(one -> alternatives(one).stream()).toList();
        }
        return List.of(query);
    }

    void give(Taker taker) throws IOException {
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            Scorer passing = filter == null ? null : filter.scorer(context);
            if (filter == null || passing != null) {
                new Walk(context, passing == null ? null : new Rows(passing), taker).give();
            }
        }
    }

    /** @param bits of the subject */
    private record Having(int bits, List<Rows> ways) {

        int times() {
            return Integer.bitCount(bits);
        }

        double cost() {
            return ways.stream().mapToDouble(Rows::cost).sum();
        }
    }

    /** The walk over one segment, and the row that is taken at the moment. */
    private final class Walk extends Found {

        private final LeafReaderContext context;
        private final Taker taker;
        private final Bits live;
        /** null when all pass */
        private final Rows passing;
        private final boolean fewPass;
        /** the subjects of the fewest rows first */
        private final List<Having> having = new ArrayList<>();
        private final List<Rows> sufficient;
        /** by place in the stretch */
        private final FixedBitSet passed = new FixedBitSet(STRETCH);
        private final FixedBitSet found = new FixedBitSet(STRETCH);
        private final int[] subjectsOf = new int[STRETCH];
        /** null until the first row is weighed: most small segments have none */
        private Weighing weighed;
        private int start;
        private int end;
        private int row;
        /** what the last of the best has; 0 while there are not enough of them */
        private float least;

        Walk(LeafReaderContext context, Rows passing, Taker taker) throws IOException {
            this.context = context;
            this.taker = taker;
            this.passing = passing;
            live = context.reader().getLiveDocs();
            fewPass = passing != null && passing.most() < context.reader().maxDoc() / RARELY;
            sufficient = rows(enough);
            for (Subject subject : subjects) {
                having.add(new Having(subject.bits, rows(subject.ways)));
            }
            having.sort(Comparator.comparingDouble(Having::cost));
        }

        private List<Rows> rows(List<Weight> ways) throws IOException {
            List<Rows> there = new ArrayList<>();
            for (Weight way : ways) {
                Scorer scorer = way.scorer(context);
                if (scorer != null) {
                    there.add(new Rows(scorer));
                }
            }
            there.sort(Comparator.comparingDouble(Rows::cost));
            return there;
        }

        void give() throws IOException {
            taker.begin(context, this);
            int all = context.reader().maxDoc();
            for (start = first(0); start < all; start = first(end)) {
                end = Math.min(start + STRETCH, all);
                find();
                for (int place = next(found, 0); place < STRETCH; place = next(found, place + 1)) {
                    row = start + place;
                    if (live == null || live.get(row)) {
                        taker.take(row);
                    }
                }
                found.clear();
                Arrays.fill(subjectsOf, 0);
            }
        }

        /** The first row that may be found. */
        private int first(int from) throws IOException {
            if (fewPass) {
                return passing.from(from);
            }
            int first = DocIdSetIterator.NO_MORE_DOCS;
            int left = subjectsInAll;
            for (int i = 0; i < having.size() && left >= needed; i++) {
                first = Math.min(first, first(having.get(i).ways, from));
                left -= having.get(i).times();
            }
            return Math.min(first, first(sufficient, from));
        }

        private int first(List<Rows> ways, int from) throws IOException {
            int first = DocIdSetIterator.NO_MORE_DOCS;
            for (Rows way : ways) {
                first = Math.min(first, way.from(from));
            }
            return first;
        }

        private void find() throws IOException {
            if (passing != null) {
                pass();
            }
            int left = subjectsInAll;
            for (Having subject : having) {
                boolean enoughLeft = left >= needed;
                left -= subject.times();
                if (!enoughLeft) {
                    among(found, subject.ways, subject.bits, needed - left);
                } else if (fewPass) {
                    among(passed, subject.ways, subject.bits, needed - left);
                } else {
                    note(subject.ways, subject.bits);
                }
            }
            if (!having.isEmpty() && having.get(having.size() - 1).times() > 1) {
                // it was looked for everywhere if it alone is enough, and rows that have only others were not dropped
                drop();
            }
            if (fewPass) {
                among(passed, sufficient, 0, 0);
            } else {
                note(sufficient, 0);
            }
        }

        private void pass() throws IOException {
            passed.clear();
            for (int at = passing.from(start); at < end; at = passing.next()) {
                if (passing.here()) {
                    passed.set(at - start);
                }
            }
        }

        /** @param bits of what is noted; 0 when having it is enough by itself */
        private void note(List<Rows> ways, int bits) throws IOException {
            for (Rows way : ways) {
                for (int at = way.from(start); at < end; at = way.next()) {
                    int place = at - start;
                    boolean known = bits == 0 ? found.get(place) : (subjectsOf[place] & bits) != 0;
                    if (!known && (passing == null || passed.get(place)) && way.here()) {
                        subjectsOf[place] |= bits;
                        found.set(place);
                    }
                }
            }
        }

        /** As {@link #note}, for some rows only. @param must how many of the subjects so far a row must have to stay found */
        private void among(FixedBitSet some, List<Rows> ways, int bits, int must) throws IOException {
            for (int place = next(some, 0); place < STRETCH; place = next(some, place + 1)) {
                if (any(ways, start + place)) {
                    subjectsOf[place] |= bits;
                    found.set(place);
                }
                if (Integer.bitCount(subjectsOf[place]) < must) {
                    found.clear(place);
                }
            }
        }

        private void drop() {
            for (int place = next(found, 0); place < STRETCH; place = next(found, place + 1)) {
                if (Integer.bitCount(subjectsOf[place]) < needed) {
                    found.clear(place);
                }
            }
        }

        private static boolean any(List<Rows> ways, int row) throws IOException {
            for (Rows way : ways) {
                if (way.at(row)) {
                    return true;
                }
            }
            return false;
        }

        private static int next(FixedBitSet places, int from) {
            return from < STRETCH ? places.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
        }

        @Override
        boolean competes() throws IOException {
            if (weighed == null) {
                weighed = weighing.in(context, columns.of(context));
            }
            return weighed.reaches(row, subjectsOf[row - start], end, least);
        }

        @Override
        public float score() {
            return weighed.score();
        }

        @Override
        public void setMinCompetitiveScore(float score) {
            least = score;
        }

        @Override
        public int docID() {
            return row;
        }
    }
}
