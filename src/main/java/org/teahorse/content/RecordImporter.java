package org.teahorse.content;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teahorse.search.EntryType;
import org.teahorse.source.ContentField;
import org.teahorse.source.ContentRow;
import org.teahorse.source.RowMapping;
import org.teahorse.source.RowProblem;
import org.teahorse.source.Source;

/**
 * How rows of every type become records: what says the same is only noted as checked, what says something else is read and kept, and
 * what changed is published, all in the transaction of the chunk.
 *
 * @param <T> the record
 * @param <R> what is read of a row
 */
public abstract class RecordImporter<T extends CatalogueRecord, R extends RecordImporter.Reading> implements ContentType {

    private final EntryType entryType;
    private final Class<T> entity;
    private final List<ContentField> fields;
    private final Maker<T> maker;
    private final RowMapping plain;

    @Inject
    private Records records;

    @Inject
    private Clock clock;

    @Inject
    private KeptRows kept;

    @Inject
    private Protections protections;

    /** Makes a record that is seen for the first time. */
    @FunctionalInterface
    public interface Maker<T> {
        T make(String sourceKey, String externalId, Instant now);
    }

    /** @param fields what the type takes, common ones included */
    protected RecordImporter(EntryType entryType, Class<T> entity, List<ContentField> fields, Maker<T> maker) {
        this.entryType = entryType;
        this.entity = entity;
        this.fields = fields;
        this.maker = maker;
        this.plain = RowMapping.plain(fields);
    }

    /** What was read of one row. */
    public interface Reading {

        /** Everything that is wrong with it, warnings included. */
        List<RowProblem> problems();

        /** Whether it may be kept. */
        default boolean accepted() {
            return problems().stream().noneMatch(RowProblem::rejected);
        }
    }

    /** Reads the rows of one chunk. */
    public interface Session<R> {

        /** Of everything that decides what is kept of a row. */
        String hash(ContentRow row);

        R read(ContentRow row);
    }

    /** A record, new or known, and what its row says now. */
    public record Change<T, R>(R reading, T entity) {
    }

    @Override
    public Examination examine(Source source, ContentRow row) {
        return new Examination(open(source, List.of(row)).read(row).problems(), Map.of(), List.of());
    }

    @Override
    public String contentType() {
        return entryType.label();
    }

    @Override
    public EntryType entryType() {
        return entryType;
    }

    @Override
    public Class<T> entity() {
        return entity;
    }

    @Override
    public List<ContentField> fields() {
        return fields;
    }

    /** Prepares for a chunk: what its rows refer to is fetched at once. */
    protected abstract Session<R> open(Source source, List<ContentRow> rows);

    /** Takes over what was read. */
    protected abstract void take(T record, R reading, Instant now);

    /** Removes what belongs to records that changed and stands in rows of its own. */
    protected void removeParts(List<Long> ids) {
        // most types are one row each
    }

    /** Keeps what belongs to the records and stands in rows of its own. The records have their numbers by then. */
    protected void saveParts(List<Change<T, R>> changes, Instant now) {
        // most types are one row each
    }

    /** What else changed because these did, and is to be published with them; the changed ones themselves need not be named. */
    protected List<Long> affected(List<Long> changed, Instant now) {
        return List.of();
    }

    protected Records records() {
        return records;
    }

    protected Clock clock() {
        return clock;
    }

    @Override
    public ChunkOutcome importRows(Source source, List<ContentRow> incoming) {
        Instant now = clock.instant();
        List<ContentRow> rows = protections.apply(entryType, source, incoming, plain);
        Map<String, T> known = records.byExternalId(entity, source.key(), rows.stream().map(ContentRow::externalId).toList());
        List<RowProblem> problems = new ArrayList<>();
        List<Long> unchanged = new ArrayList<>();
        List<Change<T, R>> changed = new ArrayList<>();
        Map<T, ContentRow> said = new LinkedHashMap<>();
        Map<Long, ContentRow> saidAgain = new HashMap<>();
        int created = 0;
        Session<R> reading = open(source, rows);
        for (ContentRow row : rows) {
            T record = known.get(row.externalId());
            if (record != null && !record.isWithdrawn() && record.getContentHash().equals(reading.hash(row))) {
                unchanged.add(record.getId());
                saidAgain.put(record.getId(), row);
                continue;
            }
            R read = reading.read(row);
            problems.addAll(read.problems());
            if (!read.accepted()) {
                continue;
            }
            if (record == null) {
                record = maker.make(source.key(), row.externalId(), now);
                created++;
            }
            take(record, read, now);
            record.judge(Freshness.of(record.getCheckedAt(), now));
            changed.add(new Change<>(read, record));
            said.put(record, row);
        }
        List<Long> before = changed.stream().map(change -> change.entity().getId()).filter(id -> id != null).toList();
        if (!before.isEmpty()) {
            removeParts(before);
        }
        changed.stream().map(Change::entity).filter(record -> record.getId() == null).forEach(records::add);
        saveParts(changed, now);
        records.flushAndClear();
        keep(said, saidAgain);
        records.checked(entity, unchanged, now);
        List<Long> ids = changed.stream().map(change -> change.entity().getId()).toList();
        if (!ids.isEmpty()) {
            List<Long> toPublish = new ArrayList<>(ids);
            affected(ids, now).stream().filter(id -> !ids.contains(id)).forEach(toPublish::add);
            publish(toPublish);
        }
        return new ChunkOutcome(created, changed.size() - created, unchanged.size(), problems);
    }

    /** What rows said, by the number of their record; of unchanged ones only where an earlier version did not keep it. */
    private void keep(Map<T, ContentRow> said, Map<Long, ContentRow> saidAgain) {
        Map<Long, JsonObject> rows = new HashMap<>();
        said.forEach((record, row) -> rows.put(record.getId(), row.json()));
        kept.without(entryType, saidAgain.keySet()).forEach(id -> rows.put(id, saidAgain.get(id).json()));
        kept.keep(entryType, rows);
    }

    @Override
    public List<String> liveExternalIds(String sourceKey, String after, int most) {
        return records.liveExternalIds(entity, sourceKey, after, most);
    }

    @Override
    public long liveCount(String sourceKey) {
        return records.liveCount(entity, sourceKey);
    }

    @Override
    public void withdraw(String sourceKey, List<String> externalIds) {
        Instant now = clock.instant();
        List<T> gone = List.copyOf(records.byExternalId(entity, sourceKey, externalIds).values());
        gone.forEach(record -> record.withdraw("absent", now));
        // before the publisher asks the database who is still live
        records.flush();
        unpublish(gone.stream().map(CatalogueRecord::getId).toList());
    }
}
