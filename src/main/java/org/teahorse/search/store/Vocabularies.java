package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.teahorse.search.VocabularySource;
import org.teahorse.search.domain.Vocabulary;

/** Holds the vocabulary in memory: analyzers are fixed when the server starts, but words change while it runs. */
@ApplicationScoped
public class Vocabularies {

    @Inject
    VocabularySource source;

    private volatile Vocabulary current;

    public Vocabulary current() {
        if (current == null) {
            reload();
        }
        return current;
    }

    /** Reads the entries anew, after they changed. */
    public void reload() {
        current = new Vocabulary(source.entries());
    }
}
