package org.teahorse.search.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teahorse.search.Answers;
import org.teahorse.search.ClauseHit;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.Hit;
import org.teahorse.search.Quote;
import org.teahorse.search.SearchRequest;
import org.teahorse.search.domain.Confidence;
import org.teahorse.search.domain.Highlighter;
import org.teahorse.search.domain.Reading.Concept;
import org.teahorse.search.domain.TextQuery.Grain;
import org.teahorse.search.store.IndexSnapshot.Found;
import org.teahorse.search.store.IndexSnapshot.Row;

/** Finds the words that answer a question among the first hits, and says honestly when there are none. */
final class Answering {

    /** What comes later is no answer, however likely by itself. */
    private static final int LOOKED_INTO = 3;
    private static final int MOST_QUOTES = 2;

    private final IndexSnapshot index;
    private final Asked asked;

    Answering(IndexSnapshot index, Asked asked) {
        this.index = index;
        this.asked = asked;
    }

    /** @param hits of the rows found, in their order */
    Answers answer(Found found, List<Hit> hits) {
        if (!found.byMeaning() || !asked.reading().question() || asked.grain() != Grain.DOCUMENT || asked.request().page() > 1) {
            return Answers.NONE;
        }
        List<Quote> quotes = new ArrayList<>();
        Map<Concept, Double> rarity = index.rarity(asked.reading().subjects());
        Likely best = new Likely(0, Double.NaN, 0);
        for (int i = 0; i < Math.min(LOOKED_INTO, hits.size()); i++) {
            Row row = found.rows().get(i);
            Row nearest = found.nearest().get(row.documentKey());
            double named = Confidence.named(asked.reading(), row.title() + '\n' + (nearest == null ? row.passage() : nearest.passage()), rarity::get);
            Likely likely = new Likely(asked.ranking().confidence().of(row.alike(), named), row.alike(), named);
            best = likely.confidence() > best.confidence() ? likely : best;
            if (likely.confidence() >= asked.ranking().confidence().least() && quotes.size() < MOST_QUOTES) {
                quotes.add(quote(hits.get(i), row, nearest));
            }
        }
        return new Answers(true, best.confidence(), best.alike(), best.named(), quotes, quotes.isEmpty() ? office() : null);
    }

    /** How likely an entry answers the question, and why. */
    private record Likely(double confidence, double alike, double named) {
    }

    private Quote quote(Hit hit, Row row, Row nearest) {
        Highlighter highlighter = new Highlighter(asked.reading());
        String passage = nearest == null ? line(row.passage()) : nearest.passage();
        List<String> snippets = highlighter.snippets(passage, 1);
        String html = snippets.isEmpty() ? Highlighter.opening(passage) : snippets.get(0);
        return new Quote(hit, nearest == null ? null : new ClauseHit(nearest.anchor(), nearest.clauseNumber(), html), html);
    }

    /** The line that names most of what is asked for; of those that name as much, a sentence before a mere title. */
    private String line(String passage) {
        return passage.lines().map(String::strip).filter(line -> !line.isEmpty())
                .max(Comparator.<String>comparingDouble(line -> Confidence.named(asked.reading(), line, concept -> 1)).thenComparing(line -> line.indexOf('。') >= 0)).orElse("");
    }

    /** Whom to ask: the office that fits the words best, and the place. */
    private Hit office() {
        SearchRequest offices = asked.request().with(Facet.TYPE, Set.of(EntryType.OFFICE.name())).withPageSize(1);
        Found found = index.page(asked.with(offices), false);
        return found.rows().isEmpty() ? null : new HitBuilder(index, asked).build(found).get(0);
    }
}
