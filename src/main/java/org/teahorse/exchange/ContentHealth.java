package org.teahorse.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.teahorse.actor.RowScope;
import org.teahorse.content.Catalogue;
import org.teahorse.exchange.store.LinkStore;
import org.teahorse.search.EntryType;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** Shows staff what of the content needs care. */
@Stateless
@RowScope
@RolesAllowed("staff")
public class ContentHealth {

    @Inject
    private Catalogue catalogue;

    @Inject
    private LinkStore links;

    @Inject
    private Sources sources;

    /** A content type's line. @param broken how many addresses its records name in vain */
    public record Line(Catalogue.Ages ages, long broken) {
    }

    /** What is known of addresses. @param oldest when the one that was not asked for the longest was; null while none was */
    public record Asked(long addresses, long asked, Instant oldest, Instant newest) {
    }

    /** A line for each content type. */
    @RolesAllowed("staff")
    public List<Line> lines() {
        Map<EntryType, Long> broken = links.broken();
        return catalogue.ages().stream().map(ages -> new Line(ages, broken.getOrDefault(ages.type(), 0L))).toList();
    }

    @RolesAllowed("staff")
    public Asked asked() {
        Object[] row = links.asked();
        return new Asked(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Instant) row[2], (Instant) row[3]);
    }

    /** Broken addresses of a type, those first that failed for the longest. */
    @RolesAllowed("staff")
    public List<BrokenLink> broken(EntryType type, int first, int most) {
        return links.broken(type, first, most);
    }

    /** Sources that were declared and never brought anything. */
    @RolesAllowed("staff")
    public List<Source> neverImported() {
        return sources.all().stream().filter(source -> source.lastImported() == null).toList();
    }
}
