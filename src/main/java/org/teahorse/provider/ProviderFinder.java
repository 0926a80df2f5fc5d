package org.teahorse.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.teahorse.content.Records;
import org.teahorse.provider.domain.Provider;
import org.teahorse.provider.domain.ProviderQualification;
import org.teahorse.provider.store.ProviderStore;

/** Finds providers for the modules that build on them. For use within the transaction of a boundary. */
@ApplicationScoped
public class ProviderFinder {

    @Inject
    private Records records;

    @Inject
    private ProviderStore store;

    @Inject
    private Clock clock;

    /** The live providers that references of a source point at, by reference; see {@link Records#resolve}. */
    public Map<String, ProviderSummary> resolve(String sourceKey, Collection<String> references) {
        Map<String, ProviderSummary> found = new HashMap<>();
        records.resolve(Provider.class, sourceKey, references).forEach((reference, provider) -> found.put(reference, provider.summary()));
        return found;
    }

    /** Providers by their numbers, those that left included, in one statement. */
    public Map<Long, ProviderSummary> byId(Collection<Long> ids) {
        Map<Long, ProviderSummary> found = new HashMap<>();
        records.findAll(Provider.class, ids).forEach(provider -> found.put(provider.getId(), provider.summary()));
        return found;
    }

    /** The live provider with a credit code; the oldest, should there be several. */
    public Optional<ProviderSummary> byCreditCode(String code) {
        return store.byCreditCode(List.of(code)).stream().findFirst().map(Provider::summary);
    }

    /** A qualification that ends on a day, and whose it is. */
    public record Ending(ProviderSummary provider, Qualification qualification) {
    }

    /** Qualifications of live providers whose last day this is. */
    public List<Ending> endingOn(LocalDate day) {
        List<ProviderQualification> rows = store.endingOn(day);
        Map<Long, ProviderSummary> known = byId(rows.stream().map(ProviderQualification::getProviderId).distinct().toList());
        return rows.stream().filter(row -> !known.get(row.getProviderId()).left())
                .map(row -> new Ending(known.get(row.getProviderId()), row.qualification())).toList();
    }

    /** Everything of one provider, even when it left, in two statements. @throws org.teahorse.shared.NotFoundException when there never was one */
    public ProviderDetail detail(long id) {
        return detail(records.any(Provider.class, id));
    }

    ProviderDetail detail(Provider provider) {
        List<Qualification> qualifications = store.qualifications(List.of(provider.getId())).stream()
                .map(ProviderQualification::qualification).toList();
        return new ProviderDetail(provider.summary(), qualifications, LocalDate.now(clock));
    }
}
