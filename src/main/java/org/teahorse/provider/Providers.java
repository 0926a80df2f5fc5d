package org.teahorse.provider;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.teahorse.actor.RowScope;
import org.teahorse.content.Records;
import org.teahorse.provider.domain.Provider;
import org.teahorse.provider.store.ProviderStore;
import org.teahorse.shared.Page;

/** Shows the providers that are listed. */
@Stateless
@RowScope
@PermitAll
public class Providers {

    @Inject
    private Records records;

    @Inject
    private ProviderStore store;

    @Inject
    private ProviderFinder finder;

    @Inject
    private ProviderPublisher publisher;

    @Inject
    private Clock clock;

    /**
     * Everything of one provider, in two statements.
     *
     * @throws org.teahorse.shared.NotFoundException       when there never was one
     * @throws org.teahorse.content.WithdrawnException when it left
     */
    @PermitAll
    public ProviderDetail detail(long id) {
        return finder.detail(records.published(Provider.class, id));
    }

    /** Listed providers in the order of their numbers. */
    @PermitAll
    public Page<ProviderSummary> page(int number, int size) {
        return new Page<>(records.page(Provider.class, (number - 1) * size, size).stream().map(Provider::summary).toList(),
                records.liveCount(Provider.class), number, size);
    }

    /** Providers changed since a moment, those that left included, in the order of their change. */
    @PermitAll
    public List<ProviderSummary> changedSince(Instant since, Instant afterTime, long afterId, int most) {
        return records.changedSince(Provider.class, since, afterTime, afterId, most).stream().map(Provider::summary).toList();
    }

    /**
     * Publishes anew the providers with a qualification that began or ended since a day: claims end by themselves at midnight.
     *
     * @param after the last provider of the round before; 0 for the first round
     * @return the last provider looked at; empty when there are no more
     */
    @RolesAllowed("system")
    public Optional<Long> turnQualifications(LocalDate since, long after, int most) {
        List<Long> turned = store.turned(since, LocalDate.now(clock), after, most);
        publisher.publish(turned);
        return turned.isEmpty() ? Optional.empty() : Optional.of(turned.get(turned.size() - 1));
    }
}
