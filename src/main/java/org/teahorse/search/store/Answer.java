package org.teahorse.search.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.teahorse.search.Hit;
import org.teahorse.search.Relaxation;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.SearchResult;
import org.teahorse.search.Understood;
import org.teahorse.search.domain.Ranking;
import org.teahorse.search.domain.Reading;
import org.teahorse.search.domain.TextQuery.Strictness;
import org.teahorse.search.domain.TypePriors.Preference;
import org.teahorse.search.domain.Vocabulary;
import org.teahorse.search.store.IndexSnapshot.Found;

/**
 * Puts an answer together. It asks strictly first, and only when that finds nothing does it look among copies, and then for entries
 * that have just some of the words.
 */
final class Answer {

    private static final double NANOS_IN_MS = 1e6;

    private final IndexSnapshot index;
    private final Vocabulary vocabulary;
    private final boolean counted;

    Answer(IndexSnapshot index, Vocabulary vocabulary, boolean counted) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.counted = counted;
    }

    /** @param lineage codes from the widest division to the place asked for; empty when there is none */
    SearchResult to(SearchRequest request, Reading typed, Preference preference, List<String> lineage, LocalDate today,
            float[] vector, Ranking ranking, long generation, long start) {
        Reading reading = index.telling(typed);
        Asked asked = new Asked(request, reading, preference, lineage, today, Strictness.USUAL, request.copies(), vector, ranking);
        Found found = index.page(asked, counted);
        List<Understood> understood = new ArrayList<>(reading.understood());
        if (found.total() == 0 && !reading.empty()) {
            for (Asked wider : asked.wider()) {
                Found more = index.page(wider, counted);
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
        List<Hit> hits = new HitBuilder(index, asked).build(found);
        List<String> meant = new DidYouMean(index, vocabulary).propose(asked, found.total());
        List<Relaxation> relaxations = found.total() == 0 ? relaxations(asked) : List.of();
        return new SearchResult(true, found.total(), Math.round((System.nanoTime() - start) / NANOS_IN_MS), mode(request, found), hits,
                found.facets(), List.copyOf(understood), found.hiddenInternal(), meant, relaxations, new Answering(index, asked).answer(found, hits), generation);
    }

    private static String mode(SearchRequest request, Found found) {
        if (!found.byMeaning()) {
            return SearchResult.LEXICAL;
        }
        return request.mode() == SearchRequest.Mode.SEMANTIC ? SearchResult.SEMANTIC : SearchResult.HYBRID;
    }

    private List<Relaxation> relaxations(Asked asked) {
        Stream<Relaxation> ofFacets = asked.request().filters().keySet().stream()
                .map(facet -> new Relaxation(facet, index.count(asked.with(asked.request().without(facet)))));
        Stream<Relaxation> ofPlace = asked.lineage().isEmpty() ? Stream.of() : Stream.of(new Relaxation(null, index.count(asked.withoutPlace())));
        return Stream.concat(ofFacets, ofPlace)
                .filter(relaxation -> relaxation.total() > 0)
                .sorted(Comparator.comparingLong(Relaxation::total).reversed())
                .toList();
    }
}
