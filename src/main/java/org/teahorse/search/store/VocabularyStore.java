package org.teahorse.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.teahorse.search.VocabularyDraft;
import org.teahorse.search.VocabularyEntry;
import org.teahorse.search.VocabularyRow;
import org.teahorse.search.VocabularySource;

/** Reads and writes {@code vocabulary_entry}. */
@ApplicationScoped
public class VocabularyStore implements VocabularySource {

    private static final String COLUMNS = """
            select id, version, term, array_to_string(related, chr(10)), weight, two_way, cast(valid_from as varchar), cast(valid_to as varchar),
              note, shipped_term is not null, changed_by, changed_at from vocabulary_entry
            """;
    private static final String IN_FORCE = "valid_from <= :today and (valid_to is null or valid_to >= :today)";
    private static final String ASKED = """
            where (:ended or valid_to is null or valid_to >= :today)
              and (:text = '' or position(:text in lower(term)) > 0 or position(:text in lower(array_to_string(related, ' '))) > 0)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Override
    public List<VocabularyEntry> entries() {
        return inForce().stream().map(VocabularyRow::entry).toList();
    }

    @Override
    public String state() {
        Object[] state = (Object[]) entities.createNativeQuery("select count(*), coalesce(sum(version), 0) from vocabulary_entry", Object[].class).getSingleResult();
        // entries begin and end with a day, without anybody doing anything
        return LocalDate.now(clock) + " " + state[0] + " " + state[1];
    }

    /** What holds today, in the order it was written. */
    public List<VocabularyRow> inForce() {
        return rows(entities.createNativeQuery(COLUMNS + "where " + IN_FORCE + " order by id", Object[].class).setParameter("today", LocalDate.now(clock)));
    }

    /** @param text a part of a wording; empty for all @param ended whether those are listed whose time is over */
    public List<VocabularyRow> find(String text, boolean ended, int first, int most) {
        return rows(asked(entities.createNativeQuery(COLUMNS + ASKED + "order by term, valid_from, id", Object[].class), text, ended)
                .setFirstResult(first).setMaxResults(most));
    }

    public long count(String text, boolean ended) {
        return ((Number) asked(entities.createNativeQuery("select count(*) from vocabulary_entry " + ASKED), text, ended).getSingleResult()).longValue();
    }

    private Query asked(Query query, String text, boolean ended) {
        return query.setParameter("text", text.toLowerCase(Locale.ROOT)).setParameter("ended", ended).setParameter("today", LocalDate.now(clock));
    }

    public Optional<VocabularyRow> find(long id) {
        return rows(entities.createNativeQuery(COLUMNS + "where id = :id", Object[].class).setParameter("id", id)).stream().findFirst();
    }

    /** Every row that ends today or later. */
    public List<VocabularyRow> notOver() {
        return rows(entities.createNativeQuery(COLUMNS + "where valid_to is null or valid_to >= :today order by id", Object[].class)
                .setParameter("today", LocalDate.now(clock)));
    }

    /** Nobody else writes entries until this transaction ends: a term is then not taken twice. */
    public void lock() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('vocabulary_entry')) as varchar)").getSingleResult();
    }

    /** @param by null for what ships @param shippedTerm null for what people add */
    public long insert(VocabularyDraft draft, String by, String shippedTerm) {
        return ((Number) written(entities.createNativeQuery("""
                insert into vocabulary_entry (term, related, weight, two_way, valid_from, valid_to, note, changed_by, changed_at, shipped_term)
                values (:term, string_to_array(:related, chr(10)), :weight, :twoWay, :from, cast(:to as date), cast(:note as varchar), cast(:by as varchar), :at,
                  cast(:shipped as varchar)) returning id"""), draft, by).setParameter("shipped", shippedTerm).getSingleResult()).longValue();
    }

    /** @return false when somebody else changed it meanwhile */
    public boolean update(long id, int version, VocabularyDraft draft, String by) {
        return written(entities.createNativeQuery("""
                update vocabulary_entry set version = version + 1, term = :term, related = string_to_array(:related, chr(10)), weight = :weight,
                  two_way = :twoWay, valid_from = :from, valid_to = cast(:to as date), note = cast(:note as varchar), changed_by = cast(:by as varchar), changed_at = :at
                where id = :id and version = :version"""), draft, by).setParameter("id", id).setParameter("version", version).executeUpdate() > 0;
    }

    /** @return false when somebody else changed it meanwhile */
    public boolean end(long id, int version, LocalDate lastDay, String by) {
        return entities.createNativeQuery("""
                update vocabulary_entry set version = version + 1, valid_to = :to, changed_by = cast(:by as varchar), changed_at = :at
                where id = :id and version = :version""").setParameter("id", id).setParameter("version", version).setParameter("to", lastDay)
                .setParameter("by", by).setParameter("at", Instant.now(clock)).executeUpdate() > 0;
    }

    /** The last row of each line that was ever shipped, by its term; empty for a line that people took over. */
    @SuppressWarnings("unchecked")
    public Map<String, Optional<VocabularyRow>> shipped() {
        Map<String, Optional<VocabularyRow>> byTerm = new LinkedHashMap<>();
        List<Object[]> rows = entities.createNativeQuery("""
                select v.id, v.shipped_term, exists (select 1 from vocabulary_entry o where o.shipped_term = v.shipped_term and o.changed_by is not null)
                from vocabulary_entry v where v.shipped_term is not null order by v.id""", Object[].class).getResultList();
        Map<Long, VocabularyRow> all = new LinkedHashMap<>();
        rows(entities.createNativeQuery(COLUMNS + "where shipped_term is not null order by id", Object[].class)).forEach(row -> all.put(row.id(), row));
        rows.forEach(row -> byTerm.put((String) row[1], (Boolean) row[2] ? Optional.empty() : Optional.of(all.get(((Number) row[0]).longValue()))));
        return byTerm;
    }

    private Query written(Query query, VocabularyDraft draft, String by) {
        return query.setParameter("term", draft.term()).setParameter("related", String.join("\n", draft.related())).setParameter("weight", draft.weight())
                .setParameter("twoWay", draft.twoWay()).setParameter("from", draft.validFrom())
                .setParameter("to", draft.validTo() == null ? null : draft.validTo().toString())
                .setParameter("note", draft.note().isEmpty() ? null : draft.note()).setParameter("by", by).setParameter("at", Instant.now(clock));
    }

    @SuppressWarnings("unchecked")
    private static List<VocabularyRow> rows(Query query) {
        return ((List<Object[]>) query.getResultList()).stream().map(row -> new VocabularyRow(((Number) row[0]).longValue(), ((Number) row[1]).intValue(),
                new VocabularyEntry((String) row[2], List.of(((String) row[3]).split("\n")), ((Number) row[4]).floatValue(), (Boolean) row[5]),
                LocalDate.parse((String) row[6]), row[7] == null ? null : LocalDate.parse((String) row[7]), (String) row[8], (Boolean) row[9],
                (String) row[10], (Instant) row[11])).toList();
    }
}
