package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.teahorse.search.VocabularyDraft;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.VocabularyRow;
import org.teahorse.search.domain.Folding;

/** Brings the shipped vocabulary into the table: what a new version of the product changes, but never what people changed. */
@ApplicationScoped
public class VocabularySeed {

    @Inject
    VocabularyStore store;

    @Inject
    Clock clock;

    /** To be called in a transaction, at start. Safe to repeat. */
    public void sow(List<VocabularyEntry> shipped) {
        store.lock();
        LocalDate today = LocalDate.now(clock);
        Map<String, Optional<VocabularyRow>> known = store.shipped();
        Set<String> taken = store.notOver().stream().filter(row -> !row.shipped()).map(row -> Folding.fold(row.entry().term())).collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        for (VocabularyEntry entry : shipped) {
            named.add(entry.term());
            Optional<VocabularyRow> row = known.get(entry.term());
            boolean people = row != null && row.isEmpty() || taken.contains(Folding.fold(entry.term()));
            if (!people && (row == null || !stands(row.get(), entry))) {
                if (row != null) {
                    end(row.get(), today);
                }
                store.insert(new VocabularyDraft(entry.term(), entry.related(), entry.weight(), entry.twoWay(), today, null, ""), null, entry.term());
            }
        }
        known.forEach((term, row) -> row.filter(last -> !named.contains(term)).ifPresent(last -> end(last, today)));
    }

    private static boolean stands(VocabularyRow row, VocabularyEntry entry) {
        return row.validTo() == null && row.entry().equals(entry);
    }

    private void end(VocabularyRow row, LocalDate today) {
        if (row.validTo() == null) {
            store.end(row.id(), row.version(), today.minusDays(1), null);
        }
    }
}
