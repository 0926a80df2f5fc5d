package org.teahorse.search.domain;

import java.util.Optional;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Understood;
import org.teahorse.search.Unhelpful;

/**
 * What became of a search, as far as it is counted.
 *
 * @param nothing  whether the words find nothing
 * @param excluded whether there is no hit because of what was chosen beside the words
 * @param loosened whether only entries with some of the words were found
 * @param question whether the words are a question
 * @param answered whether it was given an answer
 * @param hybrid   whether the meaning was compared as well
 * @param chosen   whether anything was chosen beside the words
 */
public record Outcome(boolean nothing, boolean excluded, boolean loosened, boolean question, boolean answered, boolean hybrid, boolean chosen) {

    /**
     * Empty for what is not counted: looking around without words, further pages of a search that was counted with its first, comparisons
     * by one way of searching alone, which is what measurements ask for, and what the index could not answer.
     */
    public static Optional<Outcome> of(SearchRequest request, SearchResult result) {
        if (request.text().isBlank() || request.page() > 1 || request.mode() != SearchRequest.Mode.HYBRID || !result.available()) {
            return Optional.empty();
        }
        int choices = request.filters().size() + (request.place() == null ? 0 : 1);
        boolean none = result.total() == 0;
        // of several choices any may be to blame, and of one it is when there are hits without it
        boolean excluded = none && (result.hiddenInternal() > 0 || choices > 1 || !result.relaxations().isEmpty());
        return Optional.of(new Outcome(none && !excluded, excluded, result.understood().stream().anyMatch(read -> read.kind() == Understood.Kind.LOOSENED),
                result.answers().asked(), !result.answers().quotes().isEmpty(), SearchResult.HYBRID.equals(result.mode()), choices > 0));
    }

    /** In which way the words did not help; empty when they did, or when something chosen beside them may have been in the way. */
    public Optional<Unhelpful> unhelpful() {
        if (nothing) {
            return Optional.of(Unhelpful.NOTHING);
        }
        return question && !answered && !excluded && !chosen ? Optional.of(Unhelpful.NO_ANSWER) : Optional.empty();
    }
}
