package org.teahorse.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teahorse.content.store.RecordRows;
import org.teahorse.shared.NotFoundException;

/** Reads and writes records of any type by what they have in common. For use within the transaction of a boundary. */
@ApplicationScoped
public class Records {

    @Inject
    private RecordRows rows;

    public <T extends CatalogueRecord> Optional<T> find(Class<T> type, Long id) {
        return id == null ? Optional.empty() : rows.find(type, id);
    }

    /** By their ids, in their order. */
    public <T extends CatalogueRecord> List<T> findAll(Class<T> type, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.findAll(type, ids);
    }

    /**
     * The record that is published under a number.
     *
     * @throws NotFoundException when there never was one
     * @throws WithdrawnException                    when it was taken off
     */
    public <T extends CatalogueRecord> T published(Class<T> type, long id) {
        T record = any(type, id);
        if (record.isWithdrawn()) {
            throw new WithdrawnException(record.getTitle(), record.getSourceUrl(), record.getWithdrawnAt());
        }
        return record;
    }

    /** The record under a number, withdrawn or not. @throws NotFoundException when there never was one */
    public <T extends CatalogueRecord> T any(Class<T> type, long id) {
        return rows.find(type, id).orElseThrow(() -> new NotFoundException("record.unknown", String.valueOf(id)));
    }

    /** Those of a source's records that are here already, by external id. */
    public <T extends CatalogueRecord> Map<String, T> byExternalId(Class<T> type, String sourceKey, Collection<String> externalIds) {
        return externalIds.isEmpty() ? new HashMap<>() : rows.byExternalId(type, sourceKey, externalIds).stream()
                .collect(Collectors.toMap(CatalogueRecord::getExternalId, Function.identity()));
    }

    /**
     * The live records that references point at: each is an external id of the same source, or {@code otherSource/externalId}.
     *
     * @return by the reference as it was written; without those that point at nothing
     */
    public <T extends CatalogueRecord> Map<String, T> resolve(Class<T> type, String sourceKey, Collection<String> references) {
        Map<String, T> found = new HashMap<>();
        byExternalId(type, sourceKey, references).forEach((id, record) -> putLive(found, id, record));
        Map<String, Map<String, String>> elsewhere = new TreeMap<>();
        references.stream().filter(reference -> !found.containsKey(reference)).forEach(reference -> {
            int slash = reference.indexOf('/');
            if (slash > 0) {
                elsewhere.computeIfAbsent(reference.substring(0, slash), none -> new HashMap<>()).put(reference.substring(slash + 1), reference);
            }
        });
        elsewhere.forEach((source, wanted) -> byExternalId(type, source, wanted.keySet())
                .forEach((id, record) -> putLive(found, wanted.get(id), record)));
        return found;
    }

    private static <T extends CatalogueRecord> void putLive(Map<String, T> found, String reference, T record) {
        if (!record.isWithdrawn()) {
            found.put(reference, record);
        }
    }

    public void add(Object entity) {
        rows.add(entity);
    }

    public void flush() {
        rows.flush();
    }

    /** Sends what is pending and forgets it, so that a long import does not keep every row it ever touched. */
    public void flushAndClear() {
        rows.flushAndClear();
    }

    /** Notes that the source still says the same. Not a change: a record's version and time of change stay. */
    public void checked(Class<? extends CatalogueRecord> type, Collection<Long> ids, Instant now) {
        if (!ids.isEmpty()) {
            rows.checked(type, ids, now);
        }
    }

    public List<String> liveExternalIds(Class<? extends CatalogueRecord> type, String sourceKey, String after, int most) {
        return rows.liveExternalIds(type, sourceKey, after, most);
    }

    public long liveCount(Class<? extends CatalogueRecord> type, String sourceKey) {
        return rows.liveCount(type, sourceKey);
    }

    public long liveCount(Class<? extends CatalogueRecord> type) {
        return rows.liveCount(type);
    }

    /** A page of live records, in the order of their ids. */
    public <T extends CatalogueRecord> List<T> page(Class<T> type, int first, int most) {
        return rows.page(type, first, most);
    }

    /** Records in the order of their last change, withdrawn ones included, after a cursor. */
    public <T extends CatalogueRecord> List<T> changedSince(Class<T> type, Instant since, Instant afterTime, long afterId, int most) {
        return rows.changedSince(type, since, afterTime, afterId, most);
    }

    /** When a record last changed; empty while there is none. */
    Optional<Instant> latestChange(Class<? extends CatalogueRecord> type) {
        return rows.latestChange(type);
    }

    /** How many live records there are, how many of them are ageing and stale, and when the first and the last were checked. */
    Object[] ages(Class<? extends CatalogueRecord> type, Instant ageingBefore, Instant staleBefore) {
        return rows.ages(type, ageingBefore, staleBefore);
    }

    /** Live records last checked in a span, those first that were not checked for the longest. */
    <T extends CatalogueRecord> List<T> checkedBetween(Class<T> type, Instant from, Instant before, int first, int most) {
        return rows.checkedBetween(type, from, before, first, most);
    }

    /** Numbers and source addresses of live records, in the order of their numbers. */
    List<Object[]> sourceUrls(Class<? extends CatalogueRecord> type, long after, int most) {
        return rows.sourceUrls(type, after, most);
    }

    /** Ids and last changes of live records in the order of their ids. */
    List<Object[]> addresses(Class<? extends CatalogueRecord> type, int first, int most) {
        return rows.addresses(type, first, most);
    }

    /** Live records that are called stale or not, and should be called the other. */
    List<Long> misjudged(Class<? extends CatalogueRecord> type, Instant staleBefore, int most) {
        return rows.misjudged(type, staleBefore, most);
    }

    /** How many live records each region has, when the oldest was checked, and how many are stale, by region and topic. */
    List<Object[]> coverage(Class<? extends CatalogueRecord> type) {
        return rows.coverage(type);
    }
}
