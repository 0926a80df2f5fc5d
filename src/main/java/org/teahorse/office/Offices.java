package org.teahorse.office;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.teahorse.actor.RowScope;
import org.teahorse.content.Records;
import org.teahorse.office.domain.Office;
import org.teahorse.office.store.OfficeStore;
import org.teahorse.region.Regions;
import org.teahorse.shared.Page;

/** Shows published offices. */
@Stateless
@RowScope
@PermitAll
public class Offices {

    @Inject
    private Records records;

    @Inject
    private OfficeStore store;

    @Inject
    private Regions regions;

    /**
     * One office with those above and below it for the same things, in three statements.
     *
     * @throws org.teahorse.shared.NotFoundException       when there never was one
     * @throws org.teahorse.content.WithdrawnException when it was taken off
     */
    @PermitAll
    public OfficeDetail detail(long id) {
        Office office = records.published(Office.class, id);
        List<String> topics = List.of(office.getTopics());
        List<String> wider = steps(office.getRegionPath());
        return new OfficeDetail(summary(office), summaries(store.above(wider.subList(1, wider.size()), topics)),
                summaries(store.below(office.getRegionPath(), topics)));
    }

    /** Published offices in the order of their numbers. */
    @PermitAll
    public Page<OfficeSummary> page(int number, int size) {
        return new Page<>(summaries(records.page(Office.class, (number - 1) * size, size)), records.liveCount(Office.class), number, size);
    }

    /** Offices changed since a moment, withdrawn ones included, in the order of their change. */
    @PermitAll
    public List<OfficeSummary> changedSince(Instant since, Instant afterTime, long afterId, int most) {
        return summaries(records.changedSince(Office.class, since, afterTime, afterId, most));
    }

    /**
     * The offices one asks from a place about topics, in one statement: those that handle one of the topics before those that do not, and
     * among them those of one's own division before those of the one above.
     *
     * @param regionPath codes from the widest division to one's own, joined by {@code /}; empty for the province this installation serves
     * @param topics     of either level; none when it is about nothing in particular
     */
    @PermitAll
    public List<OfficeSummary> toAsk(String regionPath, List<String> topics, int most) {
        return summaries(store.nearest(steps(regionPath.isEmpty() ? regions.home().path() : regionPath), withFirstLevel(topics), most));
    }

    /** The paths of a division and of all above it, its own first. */
    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String rest = path; !rest.isEmpty(); rest = rest.contains("/") ? rest.substring(0, rest.lastIndexOf('/')) : "") {
            steps.add(rest);
        }
        return steps;
    }

    /** Who handles a first level handles all of it. */
    private static Set<String> withFirstLevel(Collection<String> topics) {
        Set<String> all = new LinkedHashSet<>(topics);
        topics.forEach(topic -> all.add(topic.replaceFirst("\\..*$", "")));
        return all;
    }

    private static List<OfficeSummary> summaries(List<Office> offices) {
        return offices.stream().map(Offices::summary).toList();
    }

    private static OfficeSummary summary(Office office) {
        return new OfficeSummary(office.head(), office.getAddress(), office.getPhone(), office.getHours());
    }
}
