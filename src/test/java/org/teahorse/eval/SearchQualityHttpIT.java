package org.teahorse.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.teahorse.eval.Judged.Question;
import org.teahorse.it.Api;
import org.teahorse.it.RunningServer;

/**
 * The judged questions of the product's own, with the catalogue that ships. The floors are a little below what was measured when they were
 * set, see {@code docs/search-quality.md}: a change that costs quality fails here.
 */
@ExtendWith(RunningServer.class)
class SearchQualityHttpIT {

    private static final double FLOOR = 0.50;
    private static final double GAIN_BY_MEANING = 1.10;
    private static final double RIGHT_WHEN_SURE = 0.70;
    private static final double SILENT_WHEN_NOTHING = 0.90;
    private static OwnQuestions own;

    @BeforeAll
    static void begin() throws IOException, SQLException {
        Api.awaitDemonstration();
        own = new OwnQuestions();
    }

    @Test
    void everyEntryHasAMeaning() {
        assertEquals(0, own.withoutMeaning());
    }

    @Test
    void everydayQuestionsAreAnsweredAsWellAsBefore() {
        for (String split : List.of("dev", "test")) {
            List<Question> questions = own.answerable(split);
            double lexical = Measures.mean(own.ndcg(questions, "lexical"));
            double hybrid = Measures.mean(own.ndcg(questions, "hybrid"));
            String seen = split + ": nDCG@10 lexical " + lexical + ", hybrid " + hybrid;
            System.out.println(seen);
            assertTrue(hybrid >= FLOOR, seen);
            assertTrue(hybrid >= GAIN_BY_MEANING * lexical, seen);
        }
    }

    @Test
    void anAnswerIsGivenWhenItIsRightAndNoneWhenThereIsNone() {
        for (String split : List.of("dev", "test")) {
            List<Integer> answers = own.answerable(split).stream().map(own::answered).filter(grade -> grade >= 0).toList();
            long right = answers.stream().filter(grade -> grade >= 2).count();
            List<Question> none = own.unanswerable(split);
            long silent = none.stream().filter(question -> own.answered(question) < 0).count();
            String seen = split + ": " + right + " of " + answers.size() + " answers right, " + silent + " of " + none.size() + " without an answer get none";
            System.out.println(seen);
            assertTrue(right >= RIGHT_WHEN_SURE * answers.size() && !answers.isEmpty(), seen);
            assertTrue(silent >= SILENT_WHEN_NOTHING * none.size(), seen);
        }
    }
}
