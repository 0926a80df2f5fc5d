package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.mapper.orm.Search;
import org.teahorse.search.Facet;
import org.teahorse.search.FacetCount;
import org.teahorse.search.Hit;
import org.teahorse.search.Relaxation;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Suggestion;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.QueryReader;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.Relevance;
import org.teahorse.search.domain.TextQuery.Strictness;
import org.teahorse.search.domain.Vocabulary;

/**
 * Answers requests from the index alone: no entity is loaded and no statement is sent. It asks strictly first, and only when that
 * finds nothing does it look among copies, and then for entries that have just some of the words.
 */
@ApplicationScoped
public class EntrySearch {

    private static final Logger LOG = System.getLogger(EntrySearch.class.getName());
    private static final double NANOS_IN_MS = 1e6;

    @PersistenceUnit
    EntityManagerFactory factory;

    @Inject
    Vocabularies vocabularies;

    @Inject
    CatalogueGeneration generation;

    @Inject
    Clock clock;

    private final ResultCache browsing = new ResultCache();

    /** Never fails: an index that cannot answer gives a result that says so. */
    public SearchResult search(SearchRequest request) {
        long start = System.nanoTime();
        try (EntityManager entities = factory.createEntityManager()) {
            Vocabulary vocabulary = vocabularies.current();
            Reading reading = new QueryReader(vocabulary).read(request.text());
            long state = generation.current();
            Optional<SearchResult> known = reading.empty() ? browsing.find(request, state) : Optional.empty();
            if (known.isPresent()) {
                return known.get();
            }
            IndexQueries queries = new IndexQueries(Search.session(entities), new Relevance(LocalDate.now(clock)));
            SearchResult result = answer(request, reading, queries, vocabulary, state, start);
            if (reading.empty()) {
                browsing.keep(request, result);
            }
            return result;
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "The search index could not answer", broken);
            return SearchResult.unavailable(generation.current());
        }
    }

    /** What may be meant by text still being typed; empty when the index cannot answer. */
    public List<Suggestion> suggest(String typed, int limit) {
        try (EntityManager entities = factory.createEntityManager()) {
            IndexQueries queries = new IndexQueries(Search.session(entities), new Relevance(LocalDate.now(clock)));
            return new Suggester(queries, vocabularies.current()).suggest(typed, limit);
        } catch (RuntimeException broken) {
            LOG.log(Level.ERROR, "The search index could not suggest", broken);
            return List.of();
        }
    }

    private static SearchResult answer(SearchRequest request, Reading reading, IndexQueries queries, Vocabulary vocabulary, long state,
            long start) {
        Asked asked = new Asked(request, reading, Strictness.USUAL, request.copies());
        IndexQueries.Found found = queries.page(asked);
        List<Understood> understood = new ArrayList<>(reading.understood());
        if (found.total() == 0 && !reading.empty()) {
            for (Asked wider : asked.wider()) {
                IndexQueries.Found more = queries.page(wider);
                if (more.total() > 0) {
                    asked = wider;
                    found = more;
                    if (wider.strictness() == Strictness.LOOSE) {
                        understood.add(new Understood(Understood.Kind.LOOSENED, request.text(), List.of()));
                    }
                    break;
                }
            }
        }
        Map<Facet, List<FacetCount>> facets = queries.facets(asked, found);
        List<Hit> hits = new HitBuilder(queries, asked).build(found.rows());
        long hidden = request.internal() ? 0 : queries.hiddenInternal(asked);
        List<String> meant = new DidYouMean(queries, vocabulary).propose(asked, found.total());
        List<Relaxation> relaxations = found.total() == 0 ? relaxations(asked, queries) : List.of();
        return new SearchResult(true, found.total(), Math.round((System.nanoTime() - start) / NANOS_IN_MS), SearchResult.LEXICAL, hits,
                facets, List.copyOf(understood), hidden, meant, relaxations, state);
    }

    private static List<Relaxation> relaxations(Asked asked, IndexQueries queries) {
        return asked.request().filters().keySet().stream()
                .map(facet -> new Relaxation(facet, queries.count(asked.with(asked.request().without(facet)))))
                .filter(relaxation -> relaxation.total() > 0)
                .sorted(Comparator.comparingLong(Relaxation::total).reversed())
                .toList();
    }
}
