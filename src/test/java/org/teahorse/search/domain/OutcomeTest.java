package org.teahorse.search.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.teahorse.search.Answers;
import org.teahorse.search.Facet;
import org.teahorse.search.Quote;
import org.teahorse.search.Relaxation;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Understood;
import org.teahorse.search.Unhelpful;

/** What a search is counted as. */
class OutcomeTest {

    private static final Answers UNANSWERED = new Answers(true, 0.2, 0.4, 0, List.of(), null);
    private static final Answers ANSWERED = new Answers(true, 0.9, 0.8, 1, List.of(new Quote(null, null, "x")), null);

    private static SearchRequest request(String... parameters) {
        Map<String, List<String>> given = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            given.put(parameters[i], List.of(parameters[i + 1]));
        }
        return SearchRequest.of(given);
    }

    private static SearchResult result(long total, long internal, Answers answers, List<Relaxation> relaxations, Understood... understood) {
        return new SearchResult(true, total, 3, SearchResult.HYBRID, List.of(), Map.of(), List.of(understood), internal, List.of(), relaxations, answers, 1);
    }

    private static Optional<Unhelpful> unhelpful(SearchRequest request, SearchResult result) {
        return Outcome.of(request, result).orElseThrow().unhelpful();
    }

    @Test
    void wordsThatFindNothingDidNotHelp() {
        SearchResult nothing = result(0, 0, Answers.NONE, List.of());
        assertEquals(Optional.of(Unhelpful.NOTHING), unhelpful(request("q", "飞碟"), nothing));
        assertEquals(Optional.of(Unhelpful.NOTHING), unhelpful(request("q", "飞碟", "region", "530800"), nothing), "nor would they without the choice");
        assertTrue(Outcome.of(request("q", "飞碟"), nothing).orElseThrow().nothing());
    }

    @Test
    void whatAChoiceHidesIsAnotherThing() {
        for (SearchResult result : List.of(result(0, 0, UNANSWERED, List.of(new Relaxation(Facet.REGION, 3))), result(0, 5, UNANSWERED, List.of()))) {
            Outcome outcome = Outcome.of(request("q", "补贴", "region", "530800"), result).orElseThrow();
            assertTrue(outcome.excluded());
            assertFalse(outcome.nothing());
            assertEquals(Optional.empty(), outcome.unhelpful());
        }
        assertTrue(Outcome.of(request("q", "补贴", "region", "530800", "year", "2020"), result(0, 0, Answers.NONE, List.of())).orElseThrow().excluded(), "both together may hide it");
    }

    @Test
    void aQuestionWithoutAnAnswerIsNotedUnlessSomethingWasChosen() {
        assertEquals(Optional.of(Unhelpful.NO_ANSWER), unhelpful(request("q", "怎么养飞碟"), result(9, 0, UNANSWERED, List.of())));
        assertEquals(Optional.empty(), unhelpful(request("q", "怎么养飞碟"), result(9, 0, ANSWERED, List.of())));
        assertEquals(Optional.empty(), unhelpful(request("q", "怎么养飞碟", "place", "530827"), result(9, 0, UNANSWERED, List.of())));
        assertTrue(Outcome.of(request("q", "怎么养飞碟", "place", "530827"), result(9, 0, UNANSWERED, List.of())).orElseThrow().question());
    }

    @Test
    void loosenedSearchesAreTold() {
        Understood loosened = new Understood(Understood.Kind.LOOSENED, "x", List.of());
        assertTrue(Outcome.of(request("q", "x"), result(2, 0, Answers.NONE, List.of(), loosened)).orElseThrow().loosened());
    }

    @Test
    void whatNobodyTypedIsNotCounted() {
        SearchResult some = result(9, 0, Answers.NONE, List.of());
        for (SearchRequest request : List.of(request(), request("q", " "), request("region", "530800"), request("q", "x", "page", "2"), request("q", "x", "mode", "lexical"), request("q", "x", "mode", "semantic"))) {
            assertEquals(Optional.empty(), Outcome.of(request, some), request.toString());
        }
        assertEquals(Optional.empty(), Outcome.of(request("q", "x"), SearchResult.unavailable(1)));
        assertTrue(Outcome.of(request("q", "x"), some).isPresent());
    }
}
