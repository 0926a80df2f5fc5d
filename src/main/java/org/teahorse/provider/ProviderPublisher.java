package org.teahorse.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.content.Records;
import org.teahorse.content.Translations;
import org.teahorse.provider.domain.Provider;
import org.teahorse.provider.domain.ProviderQualification;
import org.teahorse.provider.store.ProviderStore;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchPublisher;
import org.teahorse.search.Standing;
import org.teahorse.shared.Settings;

/** Hands providers over to the search, as they are in the transaction in progress, and tells whoever builds on them. */
@ApplicationScoped
class ProviderPublisher {

    @Inject
    private Records records;

    @Inject
    private ProviderStore store;

    @Inject
    private SearchPublisher search;

    @Inject
    private Event<ProvidersChanged> changed;

    @Inject
    private Clock clock;

    void publish(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Map<Long, List<Qualification>> valid = store.qualifications(ids).stream()
                .filter(row -> row.qualification().validOn(today))
                .collect(Collectors.groupingBy(ProviderQualification::getProviderId,
                        Collectors.mapping(ProviderQualification::qualification, Collectors.toList())));
        search.publish(records.findAll(Provider.class, ids).stream().filter(provider -> !provider.isWithdrawn())
                .map(provider -> document(provider, valid.getOrDefault(provider.getId(), List.of()))).toList());
        changed.fire(ProvidersChanged.of(ids));
    }

    void withdraw(Collection<Long> ids) {
        search.withdraw(EntryType.PROVIDER, ids);
        changed.fire(ProvidersChanged.of(ids));
    }

    private static SearchDocument document(Provider provider, List<Qualification> valid) {
        return SearchDocument.of(EntryType.PROVIDER, provider.getId(), EntryType.PROVIDER.address(provider.getId()), provider.getTitle())
                .source(provider.getSourceKey(), provider.getExternalId())
                .translatedTitles(Translations.read(provider.getTranslations()).all("title"))
                .summary(provider.getSummary())
                .body(Stream.concat(Stream.ofNullable(provider.getSummary()), valid.stream().map(Qualification::name)).collect(Collectors.joining("\n")))
                .facet(Facet.REGION, List.of(provider.getRegionPath().split("/")))
                .facet(Facet.TOPIC, List.of(provider.getTopics()))
                .facet(Facet.INDUSTRY, List.of(provider.getIndustries()))
                .areas(provider.serviceRegions())
                .date(LocalDate.ofInstant(provider.getUpdatedAt(), Settings.zone()))
                .standing(Standing.CURRENT)
                .demonstration(provider.isDemonstration())
                .stale(provider.isStale())
                .build();
    }
}
