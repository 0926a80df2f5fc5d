package org.teahorse.search;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.teahorse.outbox.JobRuns;
import org.teahorse.search.store.ShippedVocabulary;
import org.teahorse.search.store.Vocabularies;
import org.teahorse.search.store.VocabularySeed;

/** Brings the shipped vocabulary into the table when the server starts, and once a minute looks for what another server changed. */
@Singleton
@Startup
@DenyAll
public class VocabularyWatch {

    @Inject
    private VocabularySeed seed;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private JobRuns runs;

    @PostConstruct
    void sow() {
        seed.sow(new ShippedVocabulary().entries());
        vocabularies.refresh();
    }

    @Schedule(second = "10", minute = "*", hour = "*", persistent = false)
    void look() {
        runs.run("vocabulary", vocabularies::refresh);
    }
}
