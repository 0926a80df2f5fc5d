package org.teahorse.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * The score that a query gives to the rows of one segment, asked for in order and only for some of them. What a query is made of is asked
 * one by one: Lucene keeps the parts of a query in a common order, which is worth it only when every row is asked for.
 */
abstract class Worth {

    /** One for each segment; null where no row has anything of it. */
    interface Plan {
        Worth in(LeafReaderContext segment) throws IOException;
    }

    /** What {@link #of} gives for less than was needed. */
    static final double TOO_LITTLE = -1;

    /** the most that any row of the stretch has that was looked at last */
    private double most = Double.POSITIVE_INFINITY;

    final double most() {
        return most;
    }

    /** Works out the most that the rows from one on and before another can have. {@link #of} is then asked for these, until the next time. */
    final void look(int row, int end) throws IOException {
        most = mostOf(row, end);
    }

    abstract double mostOf(int row, int end) throws IOException;

    /**
     * The score of a row; 0 when it does not match.
     *
     * @param least what is needed; less than that may be told as {@link #TOO_LITTLE}. 0 when nothing was looked at yet
     */
    abstract double of(int row, double least) throws IOException;

    /** @param query a score of 0 of any part of it counts as none */
    static Plan plan(IndexSearcher searcher, Query query, float boost) throws IOException {
        if (query instanceof BoostQuery boosted) {
            return plan(searcher, boosted.getQuery(), boost * boosted.getBoost());
        }
        if (query instanceof DisjunctionMaxQuery best) {
            return any(plans(searcher, best.getDisjuncts(), boost), best.getTieBreakerMultiplier());
        }
        if (query instanceof BooleanQuery some && isPlain(some)) {
            List<Plan> must = plans(searcher, queries(some, Occur.MUST), boost);
            Plan should = any(plans(searcher, queries(some, Occur.SHOULD), boost), 1);
            return must.isEmpty() ? should : all(must, should);
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, boost);
        return segment -> {
            Scorer scorer = weight.scorer(segment);
            return scorer == null ? null : new Single(scorer);
        };
    }

    private static boolean isPlain(BooleanQuery query) {
        return query.getMinimumNumberShouldMatch() == 0 && query.clauses().stream().allMatch(BooleanClause::isScoring);
    }

    private static List<Query> queries(BooleanQuery query, Occur occur) {
        return query.clauses().stream().filter(clause -> clause.getOccur() == occur).map(BooleanClause::getQuery).toList();
    }

    private static List<Plan> plans(IndexSearcher searcher, Iterable<Query> queries, float boost) throws IOException {
        List<Plan> plans = new ArrayList<>();
        for (Query query : queries) {
            plans.add(plan(searcher, query, boost));
        }
        return plans;
    }

    private static Plan any(List<Plan> plans, double others) {
        return segment -> {
            List<Worth> there = new ArrayList<>();
            for (Plan plan : plans) {
                Worth worth = plan.in(segment);
                if (worth != null) {
                    there.add(worth);
                }
            }
            return there.isEmpty() ? null : there.size() == 1 ? there.get(0) : new Any(there.toArray(Worth[]::new), others);
        };
    }

    private static Plan all(List<Plan> plans, Plan should) {
        return segment -> {
            Worth[] must = new Worth[plans.size()];
            for (int i = 0; i < must.length; i++) {
                must[i] = plans.get(i).in(segment);
                if (must[i] == null) {
                    return null;
                }
            }
            return new All(must, should.in(segment));
        };
    }

    /** What Lucene scores as one. */
    private static final class Single extends Worth {

        private final Scorer scorer;
        private final Rows rows;

        Single(Scorer scorer) {
            this.scorer = scorer;
            this.rows = new Rows(scorer);
        }

        @Override
        double mostOf(int row, int end) throws IOException {
            int first = rows.from(row);
            if (first >= end) {
                return 0;
            }
            scorer.advanceShallow(first);
            return scorer.getMaxScore(end - 1);
        }

        @Override
        double of(int row, double least) throws IOException {
            return most() < least ? TOO_LITTLE : rows.at(row) ? scorer.score() : 0;
        }
    }

    /** The best of some, and a part of the others. */
    private static final class Any extends Worth {

        private final Worth[] some;
        private final double others;
        /** Those that may be had in the stretch that was looked at last come first; so many. */
        private int there;
        private double sumOfMost;

        Any(Worth[] some, double others) {
            this.some = some;
            this.others = others;
            this.there = some.length;
        }

        @Override
        double mostOf(int row, int end) throws IOException {
            double best = 0;
            double sum = 0;
            there = 0;
            for (int i = 0; i < some.length; i++) {
                Worth one = some[i];
                one.look(row, end);
                if (one.most() > 0) {
                    some[i] = some[there];
                    some[there++] = one;
                }
                best = Math.max(best, one.most());
                sum += one.most();
            }
            Arrays.sort(some, 0, there, Comparator.comparingDouble(Worth::most).reversed());
            sumOfMost = sum;
            return best + others * (sum - best);
        }

        @Override
        double of(int row, double least) throws IOException {
            double best = 0;
            double sum = 0;
            double rest = sumOfMost;
            for (int i = 0; i < there; i++) {
                rest -= some[i].most();
                // those that come after are no better than the next
                double bestOther = i + 1 < there ? Math.max(best, some[i + 1].most()) : best;
                double score = some[i].of(row, least > 0 ? leastOfOne(least, bestOther, sum + rest) : 0);
                if (score < 0) {
                    return TOO_LITTLE;
                }
                best = Math.max(best, score);
                sum += score;
            }
            return best + others * (sum - best);
        }

        /** What one must have for all to have enough. @param best and @param sum of the others, at most */
        private double leastOfOne(double least, double best, double sum) {
            double asBest = least - others * sum;
            if (asBest >= best) {
                return asBest;
            }
            return others == 0 ? 0 : (least - (1 - others) * best - others * sum) / others;
        }
    }

    /** All of some, and more for another. */
    private static final class All extends Worth {

        private final Worth[] must;
        /** may be null */
        private final Worth should;

        All(Worth[] must, Worth should) {
            this.must = must;
            this.should = should;
        }

        @Override
        double mostOf(int row, int end) throws IOException {
            double sum = 0;
            for (Worth worth : must) {
                worth.look(row, end);
                if (worth.most() == 0) {
                    return 0;
                }
                sum += worth.most();
            }
            if (should != null) {
                should.look(row, end);
                sum += should.most();
            }
            return sum;
        }

        @Override
        double of(int row, double least) throws IOException {
            if (most() == 0) {
                // not all of its parts were looked at
                return 0;
            }
            double sum = 0;
            double rest = most();
            boolean shouldFirst = should != null && least > 0 && should.most() > rest / 2;
            if (shouldFirst) {
                rest -= should.most();
                sum = should.of(row, least - rest);
                if (sum < 0) {
                    return TOO_LITTLE;
                }
            }
            for (Worth worth : must) {
                rest -= worth.most();
                double score = worth.of(row, least > 0 ? least - sum - rest : 0);
                if (score <= 0) {
                    return score;
                }
                sum += score;
            }
            if (should == null || shouldFirst) {
                return sum;
            }
            double score = should.of(row, least > 0 ? least - sum : 0);
            return score < 0 ? TOO_LITTLE : sum + score;
        }
    }
}
