package org.teahorse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.teahorse.actor.RowScope;
import org.teahorse.search.SearchCounts.Taken;
import org.teahorse.search.domain.AskedTexts.Asked;
import org.teahorse.search.domain.PersonalText;
import org.teahorse.search.store.PlaceNames;
import org.teahorse.search.store.SearchDayStore;
import org.teahorse.search.store.Vocabularies;

/** Writes down what was counted of searches; also while the server stops, when nobody is anybody any more and no role would let it. */
@ApplicationScoped
class SearchWriting {

    @Inject
    private SearchCounts counts;

    @Inject
    private SearchDayStore store;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private PlaceNames places;

    /** Adds what was counted to what is on record. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @RowScope(RowScope.Of.SYSTEM)
    public void write(Taken taken) {
        store.add(taken.days());
        store.addTexts(impersonal(taken.texts()));
    }

    /** Names are looked for here and not while somebody waits: that reads a dictionary. */
    private Map<Asked, Integer> impersonal(Map<Asked, Integer> texts) {
        PersonalText judge = PersonalText.knowing(vocabularies.current(), places.current());
        Map<Asked, Integer> kept = new HashMap<>();
        texts.forEach((asked, times) -> {
            if (judge.names(asked.text())) {
                counts.refuse(asked);
            } else {
                kept.put(asked, times);
            }
        });
        return kept;
    }
}
