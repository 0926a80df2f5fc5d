package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.teahorse.search.VocabularyChanged;
import org.teahorse.search.VocabularySource;
import org.teahorse.search.domain.Vocabulary;

/** Holds the vocabulary in memory: analyzers are fixed when the server starts, but words change while it runs. */
@ApplicationScoped
public class Vocabularies {

    private static final Logger LOG = System.getLogger(Vocabularies.class.getName());

    @Inject
    VocabularySource source;

    @Inject
    CatalogueGeneration generation;

    private volatile Known known;
    private volatile boolean stale;

    private record Known(String state, Vocabulary words) {
    }

    public Vocabulary current() {
        if (known == null || stale) {
            refresh();
        }
        return known.words();
    }

    /** What was committed is read by the next search: here the transaction is over, and nothing can be read in it. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) VocabularyChanged change) {
        stale = true;
    }

    /** Reads the entries anew if they changed, here or on another server, or because a day began. */
    public synchronized void refresh() {
        Known last = known;
        try {
            // before reading: a change meanwhile is read the next time
            stale = false;
            String state = source.state();
            if (last == null || !last.state().equals(state)) {
                known = new Known(state, new Vocabulary(source.entries()));
                if (last != null) {
                    generation.advance();
                }
            }
        } catch (RuntimeException databaseGone) {
            if (last == null) {
                throw databaseGone;
            }
            // searches go on with the words there are
            LOG.log(Level.WARNING, "The vocabulary could not be read anew: {0}", databaseGone.getMessage());
        }
    }
}
