package org.teahorse.search.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the answers that took long to work out, of one state of the catalogue, as long as they are asked for more often than others: what
 * finds very much has few words or none, and many visitors ask the same.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
final class CostlyAnswers<Q, A> {

    private static final int MOST = 500;
    private static final long COSTLY_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Map<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
            return size() > MOST;
        }
    };
    private long state;

    synchronized Optional<A> find(Q question, long generation) {
        if (generation != state) {
            answers.clear();
            state = generation;
        }
        return Optional.ofNullable(answers.get(question));
    }

    /**
     * @param generation of the state that the answer is about
     * @param nanos      how long it took
     */
    synchronized void keep(Q question, A answer, long generation, long nanos) {
        if (generation == state && nanos >= COSTLY_NANOS) {
            answers.put(question, answer);
        }
    }
}
