package org.teahorse.content;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.search.EntryType;

/** What can be said and done about published records whatever their type. */
@Stateless
@RowScope
@PermitAll
public class Catalogue {

    private static final int LONGEST_REASON = 40;

    @Inject
    private ContentTypes types;

    @Inject
    private Records records;

    @Inject
    private Access access;

    @Inject
    private Audit audit;

    @Inject
    private Event<RecordsWithdrawn> withdrawn;

    @Inject
    private Clock clock;

    /** A record's number and its last change. */
    public record Address(long id, Instant updatedAt) {
    }

    /**
     * A cell of the coverage table before it is added up: the live records with the same region and the same topics.
     *
     * @param regionPath empty for the nation
     * @param oldest     when the one that was not checked for the longest was checked
     */
    public record Cell(EntryType type, String regionPath, List<String> topics, long records, Instant oldest, long stale) {
    }

    /** The types there are. */
    @PermitAll
    public List<EntryType> types() {
        return types.all().stream().map(ContentType::entryType).toList();
    }

    /** How many records of a type are published. */
    @PermitAll
    public long count(EntryType type) {
        return records.liveCount(types.of(type).entity());
    }

    /** When a record of a type last changed or was withdrawn; empty while there is none. */
    @PermitAll
    public Optional<Instant> latestChange(EntryType type) {
        return records.latestChange(types.of(type).entity());
    }

    /**
     * How old the published records of a type are.
     *
     * @param ageing not checked for {@link Freshness#AGEING_DAYS}, and not yet stale
     * @param oldest when the one that was not checked for the longest was checked; null while there is none
     */
    public record Ages(EntryType type, long live, long ageing, long stale, Instant oldest, Instant newest) {
    }

    /** How old the records of every type are. */
    @RolesAllowed("staff")
    public List<Ages> ages() {
        Instant now = clock.instant();
        return types.all().stream().map(type -> {
            Object[] row = records.ages(type.entity(), now.minus(Freshness.AGEING_DAYS, ChronoUnit.DAYS), now.minus(Freshness.STALE_DAYS, ChronoUnit.DAYS));
            return new Ages(type.entryType(), (Long) row[0], ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), (Instant) row[3], (Instant) row[4]);
        }).toList();
    }

    /** Published records that are ageing or stale, those first that were not checked for the longest. */
    @RolesAllowed("staff")
    public List<RecordHead> aged(EntryType type, Freshness freshness, int first, int most) {
        Instant now = clock.instant();
        Instant before = now.minus(freshness == Freshness.STALE ? Freshness.STALE_DAYS : Freshness.AGEING_DAYS, ChronoUnit.DAYS);
        Instant from = freshness == Freshness.STALE ? Instant.EPOCH : now.minus(Freshness.STALE_DAYS, ChronoUnit.DAYS);
        return records.checkedBetween(types.of(type).entity(), from, before, first, most).stream().map(CatalogueRecord::head).toList();
    }

    /** The addresses that published records name, by the record's number, those with numbers after the given one. */
    @RolesAllowed("system")
    public SortedMap<Long, List<String>> links(EntryType entry, long after, int most) {
        ContentType type = types.of(entry);
        SortedMap<Long, List<String>> links = new TreeMap<>();
        records.sourceUrls(type.entity(), after, most).forEach(row ->
                links.put((Long) row[0], row[1] == null ? new ArrayList<>() : new ArrayList<>(List.of((String) row[1]))));
        if (!links.isEmpty()) {
            type.furtherLinks(links.keySet()).forEach((id, more) -> links.get(id).addAll(more));
        }
        return links;
    }

    /** Published records in the order of their numbers, for crawlers. */
    @PermitAll
    public List<Address> addresses(EntryType type, int first, int most) {
        return records.addresses(types.of(type).entity(), first, most).stream()
                .map(row -> new Address((Long) row[0], (Instant) row[1])).toList();
    }

    /** What lists say of a record, withdrawn or not. @throws org.teahorse.shared.NotFoundException when there never was one */
    @PermitAll
    public RecordHead head(EntryType type, long id) {
        return records.any(types.of(type).entity(), id).head();
    }

    /** What lists say of records, in the order of their numbers; without those that are unknown or withdrawn. */
    @PermitAll
    public List<RecordHead> heads(EntryType type, List<Long> ids) {
        return records.findAll(types.of(type).entity(), ids).stream().filter(record -> !record.isWithdrawn())
                .map(CatalogueRecord::head).toList();
    }

    /** Every published record of every type, added up by region and topics. */
    @PermitAll
    public List<Cell> coverage() {
        List<Cell> cells = new ArrayList<>();
        for (ContentType type : types.all()) {
            records.coverage(type.entity()).forEach(row -> cells.add(new Cell(type.entryType(), (String) row[0], List.of((String[]) row[1]),
                    (Long) row[2], (Instant) row[3], ((Number) row[4]).longValue())));
        }
        return List.copyOf(cells);
    }

    /** Takes a record off the public pages; its address says so from then on. Safe to repeat. */
    @RolesAllowed({"staff", "machine"})
    public void withdraw(EntryType entry, long id, String reason) {
        ContentType type = types.of(entry);
        CatalogueRecord record = records.any(type.entity(), id);
        access.requireForSource(Act.WITHDRAW_CONTENT, record.getRegionPath(), record.getSourceKey());
        if (!record.isWithdrawn()) {
            record.withdraw(reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason, clock.instant());
            records.flush();
            type.unpublish(List.of(id));
            withdrawn.fire(new RecordsWithdrawn(entry, List.of(id)));
            audit.record(type.contentType() + ".withdrawn", type.contentType(), String.valueOf(id),
                    Json.createObjectBuilder().add("reason", reason).build());
        }
    }

    /** Calls records stale that were not checked for too long, and fresh again those that were. @return whether there may be more */
    @RolesAllowed("system")
    public boolean judgeAge(EntryType entry, int most) {
        ContentType type = types.of(entry);
        Instant now = clock.instant();
        List<Long> ids = records.misjudged(type.entity(), now.minus(Freshness.STALE_DAYS, ChronoUnit.DAYS), most);
        if (!ids.isEmpty()) {
            records.findAll(type.entity(), ids).forEach(record -> record.judge(Freshness.of(record.getCheckedAt(), now)));
            records.flush();
            type.publish(ids);
        }
        return ids.size() == most;
    }
}
