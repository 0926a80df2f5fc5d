package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.embedding.Embedder;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchRequest.Mode;
import org.teahorse.search.SearchRequest.Sort;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Suggestion;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.Ignored;
import org.teahorse.search.domain.Places;
import org.teahorse.search.domain.QueryReader;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.SearchEntry;
import org.teahorse.search.domain.TextQuery.Strictness;
import org.teahorse.search.domain.TypePriors;
import org.teahorse.search.domain.TypePriors.Preference;
import org.teahorse.search.domain.Vocabulary;

/** Answers requests from the index alone: no entity is loaded and no statement is sent. */
@ApplicationScoped
public class EntrySearch {

    private static final Logger LOG = System.getLogger(EntrySearch.class.getName());

    private static final TypePriors PRIORS = TypePriors.read();

    @Inject
    OpenIndex index;

    @Inject
    Vocabularies vocabularies;

    @Inject
    CatalogueGeneration generation;

    @Inject
    Clock clock;

    @Inject
    Embedder embedder;

    @Inject
    Weights weights;

    @Inject
    PlaceNames places;

    private final CostlyAnswers<SearchRequest, SearchResult> results = new CostlyAnswers<>();
    private final CostlyAnswers<Typed, List<Suggestion>> suggestions = new CostlyAnswers<>();

    /** Never fails: an index that cannot answer gives a result that says so. */
    public SearchResult search(SearchRequest request) {
        return search(request, true);
    }

    /** @param counted whether facets are counted */
    SearchResult search(SearchRequest request, boolean counted) {
        long start = System.nanoTime();
        try {
            long state = state();
            Vocabulary vocabulary = vocabularies.current();
            Optional<SearchResult> known = counted ? results.find(request, state) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            SearchResult result = answer(request, vocabulary, read(request, vocabulary), counted, state, start);
            if (counted) {
                results.keep(request, result, state, System.nanoTime() - start);
            }
            return result;
        } catch (RuntimeException broken) {
            return unavailable(broken);
        }
    }

    /** What answers of now are about. Words and weights are looked at first, because they may have changed, and what was remembered is void then. */
    private long state() {
        vocabularies.current();
        weights.current();
        return generation.current();
    }

    /** How many hits a request has that are what it asks for, and not only something like it; empty when the index cannot answer. */
    public OptionalLong count(SearchRequest request) {
        SearchResult result = search(request.withPageSize(1), false);
        boolean loosened = result.understood().stream().anyMatch(part -> part.kind() == Understood.Kind.LOOSENED);
        return result.available() ? OptionalLong.of(loosened ? 0 : result.total()) : OptionalLong.empty();
    }

    /** The answer other words would give; nothing of it is remembered, and no other search sees those words. */
    public SearchResult search(SearchRequest request, Vocabulary vocabulary) {
        long start = System.nanoTime();
        try {
            return answer(request, vocabulary, read(request, vocabulary), false, generation.current(), start);
        } catch (RuntimeException broken) {
            return unavailable(broken);
        }
    }

    private Reading read(SearchRequest request, Vocabulary vocabulary) {
        return reader(request, vocabulary).read(request.text());
    }

    private QueryReader reader(SearchRequest request, Vocabulary vocabulary) {
        return new QueryReader(vocabulary, PRIORS, request.near() ? places.current() : Places.NONE, LocalDate.now(clock), new Ignored(request.ignored()));
    }

    private SearchResult answer(SearchRequest request, Vocabulary vocabulary, Reading reading, boolean counted, long state, long start) {
        try (IndexSnapshot snapshot = open()) {
            LocalDate today = LocalDate.now(clock);
            Reading meant = new DidYouMean(snapshot, vocabulary).mended(reader(request, vocabulary), reading, today, new Ignored(request.ignored()));
            return new Answer(snapshot, vocabulary, counted).to(request, meant, PRIORS.of(meant), places.lineage(request.place()),
                    today, vector(request, meant), weights.current(), state, start);
        }
    }

    /** Null when there is nothing to be gained: for a number, for one plain word, in an order that is not by relevance; or without a model. */
    private float[] vector(SearchRequest request, Reading reading) {
        embedder.busy();
        boolean wordy = reading.question() || reading.concepts().size() > 1 || !reading.pinyin().isEmpty();
        boolean wanted = request.mode() == Mode.SEMANTIC || request.mode() == Mode.HYBRID && wordy;
        String meant = reading.meant();
        if (!wanted || meant.isEmpty() || request.sort() != Sort.RELEVANCE || reading.empty() || reading.onlyNumber()) {
            return null;
        }
        try {
            return embedder.embed(meant).orElse(null);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "The meaning of a question could not be worked out", broken);
            return null;
        }
    }

    private SearchResult unavailable(RuntimeException broken) {
        LOG.log(Level.ERROR, "The search index could not answer", broken);
        return SearchResult.unavailable(generation.current());
    }

    /** Text still being typed. */
    private record Typed(String text, int limit) {
    }

    /** What may be meant by text still being typed; empty when the index cannot answer. */
    public List<Suggestion> suggest(String typed, int limit) {
        long start = System.nanoTime();
        try {
            long state = state();
            Typed asked = new Typed(typed, limit);
            return suggestions.find(asked, state).orElseGet(() -> {
                List<Suggestion> found = suggested(asked);
                suggestions.keep(asked, found, state, System.nanoTime() - start);
                return found;
            });
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "The search index could not suggest", broken);
            return List.of();
        }
    }

    private List<Suggestion> suggested(Typed asked) {
        try (IndexSnapshot snapshot = open()) {
            return new Suggester(snapshot, vocabularies.current(), LocalDate.now(clock)).suggest(asked.text(), asked.limit());
        }
    }

    /** What else there is on the subject of a document, near a place rather than far; empty when the index cannot answer. */
    public Optional<List<Hit>> related(EntryType type, long id, Set<EntryType> types, String place, int most) {
        try (IndexSnapshot snapshot = open()) {
            Reading nothing = reader(SearchRequest.forText(""), vocabularies.current()).read("");
            SearchRequest others = SearchRequest.forText("").with(Facet.TYPE, types.stream().map(EntryType::name).collect(Collectors.toSet()));
            Asked asked = new Asked(others, nothing, Preference.NONE, places.lineage(place), LocalDate.now(clock), Strictness.USUAL, false, null,
                    weights.current());
            return Optional.of(new HitBuilder(snapshot, asked).build(snapshot.related(asked, SearchEntry.documentKey(type, id), most)));
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "The search index could not relate", broken);
            return Optional.empty();
        }
    }

    private IndexSnapshot open() {
        return new IndexSnapshot(index.open());
    }
}
