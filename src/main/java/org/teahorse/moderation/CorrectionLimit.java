package org.teahorse.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.teahorse.actor.RowScope;
import org.teahorse.moderation.store.CorrectionStore;

/** Holds off floods of corrections from one place. Counts in a scope of its own: a visitor may see no correction, not even their own. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CorrectionLimit {

    private static final int MOST_AN_HOUR = 10;

    @Inject
    private CorrectionStore store;

    /** Whether a sender has sent as much as one may within an hour. */
    @PermitAll
    public boolean reached(String sender, Instant now) {
        return store.sentSince(sender, now.minus(1, ChronoUnit.HOURS)) >= MOST_AN_HOUR;
    }
}
