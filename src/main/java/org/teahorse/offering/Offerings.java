package org.teahorse.offering;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teahorse.actor.RowScope;
import org.teahorse.content.Records;
import org.teahorse.offering.domain.Offering;
import org.teahorse.offering.store.OfferingStore;
import org.teahorse.provider.ProviderFinder;
import org.teahorse.shared.Page;

/** Shows published offerings, alone and side by side. */
@Stateless
@RowScope
@PermitAll
public class Offerings {

    private static final int MOST_ALIKE = 8;

    @Inject
    private Records records;

    @Inject
    private OfferingStore store;

    @Inject
    private OfferingViews views;

    @Inject
    private ProviderFinder providers;

    /**
     * Everything of one offering, also when its provider left, in at most six statements.
     *
     * @throws org.teahorse.shared.NotFoundException       when there never was one
     * @throws org.teahorse.content.WithdrawnException when it was taken off
     */
    @PermitAll
    public OfferingDetail detail(long id) {
        Offering offering = records.published(Offering.class, id);
        return new OfferingDetail(views.summaries(List.of(offering)).get(0), providers.detail(offering.getProviderId()),
                views.summaries(store.ofCategory(offering.getCategory(), List.of(id), MOST_ALIKE)));
    }

    /** Published offerings in the order of their numbers. */
    @PermitAll
    public Page<OfferingSummary> page(int number, int size) {
        return new Page<>(views.summaries(records.page(Offering.class, (number - 1) * size, size)), records.liveCount(Offering.class), number, size);
    }

    /** Offerings changed since a moment, withdrawn ones included, in the order of their change. */
    @PermitAll
    public List<OfferingSummary> changedSince(Instant since, Instant afterTime, long afterId, int most) {
        return views.summaries(records.changedSince(Offering.class, since, afterTime, afterId, most));
    }

    /** The published offerings of a provider, by category. */
    @PermitAll
    public List<OfferingSummary> ofProvider(long provider) {
        return views.summaries(store.ofProviders(List.of(provider)));
    }

    /** Offerings side by side, in the order given; those that were withdrawn or whose provider left are named and left out. */
    @PermitAll
    public Comparison compare(List<Long> ids) {
        Map<Long, OfferingSummary> found = views.summaries(records.findAll(Offering.class, ids)).stream()
                .collect(Collectors.toMap(offering -> offering.head().id(), Function.identity()));
        List<OfferingSummary> shown = new ArrayList<>();
        List<Comparison.LeftOut> leftOut = new ArrayList<>();
        for (Long id : ids) {
            OfferingSummary offering = found.get(id);
            if (offering == null || offering.head().withdrawnAt() != null || offering.provider().left()) {
                leftOut.add(new Comparison.LeftOut(id, offering == null ? null : offering.head().title()));
            } else {
                shown.add(offering);
            }
        }
        boolean room = !shown.isEmpty() && shown.size() < Comparison.MOST;
        return new Comparison(shown, leftOut, room ? views.summaries(store.ofCategory(shown.get(0).category(), ids, MOST_ALIKE)) : List.of());
    }
}
