package org.teahorse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CostlyAnswersTest {

    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(6);
    private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(4);
    private final CostlyAnswers<String, Integer> answers = new CostlyAnswers<>();

    private void ask(String question, int answer, long state, long nanos) {
        answers.find(question, state);
        answers.keep(question, answer, state, nanos);
    }

    @Test
    void onlyWhatTookLongIsKept() {
        ask("企业", 1, 7, LONG);
        ask("茶", 2, 7, SHORT);
        assertEquals(Optional.of(1), answers.find("企业", 7));
        assertEquals(Optional.empty(), answers.find("茶", 7));
    }

    @Test
    void anotherStateOfTheCatalogueIsAskedAnew() {
        ask("企业", 1, 7, LONG);
        assertEquals(Optional.empty(), answers.find("企业", 8));
        assertEquals(Optional.empty(), answers.find("企业", 7));
    }

    @Test
    void anAnswerThatComesAfterAChangeIsNotKept() {
        answers.find("企业", 7);
        answers.find("茶", 8);
        answers.keep("企业", 1, 7, LONG);
        assertEquals(Optional.empty(), answers.find("企业", 8));
    }

    @Test
    void whatIsAskedForMoreOftenStays() {
        ask("企业", 1, 7, LONG);
        for (int i = 0; i < 600; i++) {
            ask("第" + i, i, 7, LONG);
            assertEquals(Optional.of(1), answers.find("企业", 7));
        }
        assertEquals(Optional.empty(), answers.find("第0", 7));
        assertEquals(Optional.of(599), answers.find("第599", 7));
    }
}
