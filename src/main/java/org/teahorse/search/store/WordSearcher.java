package org.teahorse.search.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * Looks every single word up once in each segment; phrases look theirs up themselves. One answer takes several searches with the same
 * words, each in several forms, and finding them would take longer than reading what they stand in. For one thread, and one state of the index.
 */
final class WordSearcher extends IndexSearcher {

    private final Map<Term, TermStates> known = new HashMap<>();

    WordSearcher(IndexReader reader) {
        super(reader);
    }

    @Override
    public Weight createWeight(Query query, ScoreMode scoreMode, float boost) throws IOException {
        if (query instanceof TermQuery word && word.getTermStates() == null) {
            return super.createWeight(new TermQuery(word.getTerm(), states(word.getTerm())), scoreMode, boost);
        }
        if (query instanceof BoostQuery more) {
            // by itself it would go past this searcher
            return createWeight(more.getQuery(), scoreMode, boost * more.getBoost());
        }
        return super.createWeight(query, scoreMode, boost);
    }

    /** How many rows have a word. */
    int rowsWith(Term word) throws IOException {
        return states(word).docFreq();
    }

    private TermStates states(Term word) throws IOException {
        TermStates states = known.get(word);
        if (states == null) {
            states = TermStates.build(this, word, true);
            known.put(word, states);
        }
        return states;
    }
}
