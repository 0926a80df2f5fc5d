package org.teahorse.search.domain;

import java.util.Map;
import java.util.TreeMap;

/** What was counted of one day. Not safe for several threads. */
public final class Tally {

    /** Milliseconds up to which searches are counted together: about a third apart, so that a percentile is at most that much too high. */
    private static final int[] STEPS = {1, 2, 3, 5, 7, 10, 15, 20, 30, 40, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000, 3000, 5000, 10_000, 60_000};

    private long searches;
    private long nothing;
    private long excluded;
    private long loosened;
    private long questions;
    private long answered;
    private long hybrid;
    private final Map<Integer, Long> times = new TreeMap<>();

    /** Counts one search. */
    public void add(Outcome outcome, long milliseconds) {
        searches++;
        nothing += outcome.nothing() ? 1 : 0;
        excluded += outcome.excluded() ? 1 : 0;
        loosened += outcome.loosened() ? 1 : 0;
        questions += outcome.question() ? 1 : 0;
        answered += outcome.answered() ? 1 : 0;
        hybrid += outcome.hybrid() ? 1 : 0;
        times.merge(step(milliseconds), 1L, Long::sum);
    }

    /** Counts what another one counted. */
    public Tally add(Tally other) {
        searches += other.searches;
        nothing += other.nothing;
        excluded += other.excluded;
        loosened += other.loosened;
        questions += other.questions;
        answered += other.answered;
        hybrid += other.hybrid;
        other.times.forEach((step, count) -> times.merge(step, count, Long::sum));
        return this;
    }

    /** The least number of milliseconds that a part of the searches did not exceed; null without searches. @param times searches by what they took at most */
    public static Integer percentile(Map<Integer, Long> times, double part) {
        long all = times.values().stream().mapToLong(Long::longValue).sum();
        long below = 0;
        for (Map.Entry<Integer, Long> step : new TreeMap<>(times).entrySet()) {
            below += step.getValue();
            if (below >= part * all) {
                return step.getKey();
            }
        }
        return null;
    }

    private static int step(long milliseconds) {
        for (int step : STEPS) {
            if (milliseconds <= step) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }

    public long searches() {
        return searches;
    }

    public long nothing() {
        return nothing;
    }

    public long excluded() {
        return excluded;
    }

    public long loosened() {
        return loosened;
    }

    public long questions() {
        return questions;
    }

    public long answered() {
        return answered;
    }

    public long hybrid() {
        return hybrid;
    }

    /** Searches by the milliseconds they took at most. */
    public Map<Integer, Long> times() {
        return new TreeMap<>(times);
    }
}
