package org.teahorse.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.teahorse.actor.RowScope;
import org.teahorse.search.store.SearchDayStore;

/** Writes down what was counted of searches, and forgets it in time. For the server's own work. */
@Stateless
@RowScope
@RolesAllowed("system")
public class SearchRecord {

    private static final int MOST_KNOWN = 20_000;
    private static final int YEARS_OF_DAYS = 2;

    @Inject
    private SearchCounts counts;

    @Inject
    private SearchDayStore store;

    @Inject
    private SearchWriting writing;

    @Inject
    private Clock clock;

    /** Adds what was counted since the last time; what cannot be written is counted on. */
    @RolesAllowed("system")
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void writeDown() {
        counts.handOver(writing::write);
    }

    /** Lets texts on record count from the first visitor on; also those that another server wrote down. */
    @RolesAllowed("system")
    public void learn() {
        counts.known(store.newest(MOST_KNOWN));
    }

    /** Forgets texts after {@value SearchQuality#DAYS_OF_TEXTS} days and counts after two years. @return how many rows are gone */
    @RolesAllowed("system")
    public int forget() {
        LocalDate today = LocalDate.now(clock);
        return store.forget(today.minusDays(SearchQuality.DAYS_OF_TEXTS), today.minusYears(YEARS_OF_DAYS));
    }
}
