package org.teahorse.offering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teahorse.content.RecordHead;
import org.teahorse.content.Records;
import org.teahorse.offering.domain.Offering;
import org.teahorse.offering.store.OfferingStore;
import org.teahorse.provider.ProvidersChanged;
import org.teahorse.search.EntryType;
import org.teahorse.search.Facet;
import org.teahorse.search.SearchDocument;
import org.teahorse.search.SearchPublisher;
import org.teahorse.search.Standing;
import org.teahorse.shared.Settings;

/** Hands offerings over to the search, as they are in the transaction in progress; those whose provider left are taken off. */
@ApplicationScoped
class OfferingPublisher {

    @Inject
    private Records records;

    @Inject
    private OfferingStore store;

    @Inject
    private OfferingViews views;

    @Inject
    private SearchPublisher search;

    void publish(Collection<Long> ids) {
        hand(records.findAll(Offering.class, ids).stream().filter(offering -> !offering.isWithdrawn()).toList());
    }

    void withdraw(Collection<Long> ids) {
        search.withdraw(EntryType.OFFERING, ids);
    }

    /** An offering is found by its provider's name and where it serves, and not at all once it left. */
    void follow(@Observes ProvidersChanged changed) {
        hand(store.ofProviders(changed.ids()));
    }

    private void hand(List<Offering> offerings) {
        Map<Boolean, List<OfferingSummary>> byProvider = views.summaries(offerings).stream()
                .collect(Collectors.partitioningBy(offering -> offering.provider().left()));
        search.publish(byProvider.get(false).stream().map(OfferingPublisher::document).toList());
        search.withdraw(EntryType.OFFERING, byProvider.get(true).stream().map(offering -> offering.head().id()).toList());
    }

    private static SearchDocument document(OfferingSummary offering) {
        RecordHead head = offering.head();
        RecordHead provider = offering.provider().head();
        return SearchDocument.of(EntryType.OFFERING, head.id(), EntryType.OFFERING.address(head.id()), head.title())
                .source(head.sourceKey(), head.externalId())
                .translatedTitles(head.translations().all("title"))
                .alternativeTitles(List.of(provider.title()))
                .summary(head.summary())
                .body(Stream.of(Stream.of(provider.title()), offering.features().stream(), offering.benefits().stream())
                        .flatMap(texts -> texts).collect(Collectors.joining("\n")))
                .facet(Facet.TOPIC, head.topics())
                .facet(Facet.PRICE, List.of(offering.price().model().name()))
                .facet(Facet.DELIVERY, offering.delivery() == null ? List.of() : List.of(offering.delivery().name()))
                .facet(Facet.REGION, List.of(provider.regionPath().split("/")))
                .facet(Facet.INDUSTRY, head.industries())
                .areas(offering.regions())
                .lines(Map.of("zh", offering.price().words(Locale.SIMPLIFIED_CHINESE), "en", offering.price().words(Locale.ENGLISH)))
                .date(LocalDate.ofInstant(head.updatedAt(), Settings.zone()))
                .standing(Standing.CURRENT)
                .demonstration(head.demonstration())
                .stale(head.stale())
                .build();
    }
}
