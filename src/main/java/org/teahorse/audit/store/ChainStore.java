package org.teahorse.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.teahorse.audit.AuditHead;
import org.teahorse.audit.domain.AuditRow;
import org.teahorse.audit.domain.AuditSeal;

/** Reads and writes the chain over the rows. */
@ApplicationScoped
public class ChainStore {

    /** One sealer at a time, on however many servers. */
    private static final long LOCK = 0x7465_6168_6f72_7365L;
    private static final String VALUES = """
            to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_kind, e.actor_id, e.actor_name, e.ordered_by,
            e.ordered_by_name, cast(e.organisation as text), e.act, e.target_type, e.target_id, e.request, cast(e.address as text),
            cast(e.detail as text)\s""";
    private static final String SEAL = "select number, from_seq, to_seq, rows_hash, previous_hash, at, hash from audit_seal ";

    @PersistenceContext
    private EntityManager entities;

    /** Where the chain ends. */
    public record End(long seq, String hash) {
    }

    /** Whether this transaction is the one that seals. */
    public boolean lock() {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:key)", Boolean.class).setParameter("key", LOCK).getSingleResult();
    }

    public boolean anyWaiting() {
        return !entities.createNativeQuery("select 1 from audit_waiting limit 1").getResultList().isEmpty();
    }

    public long waiting() {
        return ((Number) entities.createNativeQuery("select count(*) from audit_waiting").getSingleResult()).longValue();
    }

    /** Rows that are committed and wait; what commits later comes into a later seal, whatever its number. */
    public List<AuditRow> unsealed(int most) {
        return rows("select 0, w.event_id, null, e.id, " + VALUES + "from audit_waiting w left join audit_event e on e.id = w.event_id "
                + "order by w.event_id limit " + most);
    }

    /** The row with which the chain begins. */
    public List<AuditRow> beginning() {
        return rows("select 0, w.event_id, null, e.id, " + VALUES + "from audit_waiting w join audit_event e on e.id = w.event_id "
                + "where e.act = 'audit.begun' order by w.event_id limit 1");
    }

    /** Places of the chain after one, with the rows that stand there. */
    public List<AuditRow> linked(long afterSeq, long untilSeq, int most) {
        return rows("select l.seq, l.event_id, l.hash, e.id, " + VALUES + "from audit_link l left join audit_event e on e.id = l.event_id "
                + "where l.seq > " + afterSeq + " and l.seq <= " + untilSeq + " order by l.seq limit " + most);
    }

    @SuppressWarnings("unchecked")
    private List<AuditRow> rows(String query) {
        return ((List<Object[]>) entities.createNativeQuery(query, Object[].class).getResultList()).stream().map(row -> {
            String[] values = new String[AuditRow.FIELDS.size()];
            for (int field = 0; field < values.length; field++) {
                values[field] = (String) row[4 + field];
            }
            return new AuditRow(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), row[3] == null ? null : AuditRow.values(values), (String) row[2]);
        }).toList();
    }

    @SuppressWarnings("unchecked")
    public Optional<End> end() {
        return ((List<Object[]>) entities.createNativeQuery("select seq, cast(hash as text) from audit_link order by seq desc limit 1", Object[].class)
                .getResultList()).stream().findFirst().map(row -> new End(((Number) row[0]).longValue(), (String) row[1]));
    }

    public Optional<AuditSeal> lastSeal() {
        return seals("order by number desc limit 1").stream().findFirst();
    }

    /** Seals whose last row is among some. */
    public List<AuditSeal> sealsOf(long afterSeq, long untilSeq) {
        return seals("where to_seq > " + afterSeq + " and to_seq <= " + untilSeq + " order by number");
    }

    /** The last seal before a moment. @param at as seals write it */
    @SuppressWarnings("unchecked")
    public Optional<AuditSeal> lastSealBefore(String at) {
        return ((List<Object[]>) entities.createNativeQuery(SEAL + "where at < :at order by number desc limit 1", Object[].class)
                .setParameter("at", at).getResultList()).stream().findFirst().map(ChainStore::seal);
    }

    @SuppressWarnings("unchecked")
    private List<AuditSeal> seals(String condition) {
        return ((List<Object[]>) entities.createNativeQuery(SEAL + condition, Object[].class).getResultList()).stream().map(ChainStore::seal).toList();
    }

    private static AuditSeal seal(Object[] row) {
        return new AuditSeal(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue(), text(row[3]), text(row[4]),
                text(row[5]), text(row[6]));
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    /** Adds rows to the chain, and a seal over them; they wait no longer. */
    public void append(List<AuditRow> rows, AuditSeal seal) {
        String seqs = rows.stream().map(row -> String.valueOf(row.seq())).collect(Collectors.joining(","));
        String ids = rows.stream().map(row -> String.valueOf(row.id())).collect(Collectors.joining(","));
        String hashes = rows.stream().map(AuditRow::hash).collect(Collectors.joining(","));
        entities.createNativeQuery("""
                insert into audit_link (seq, event_id, hash)
                select * from unnest(cast(string_to_array(:seqs, ',') as bigint[]), cast(string_to_array(:ids, ',') as bigint[]), string_to_array(:hashes, ','))""")
                .setParameter("seqs", seqs).setParameter("ids", ids).setParameter("hashes", hashes).executeUpdate();
        entities.createNativeQuery("""
                insert into audit_seal (number, from_seq, to_seq, rows_hash, previous_hash, at, hash)
                values (:number, :from, :to, :rows, :previous, :at, :hash)""")
                .setParameter("number", seal.number()).setParameter("from", seal.fromSeq()).setParameter("to", seal.toSeq())
                .setParameter("rows", seal.rowsHash()).setParameter("previous", seal.previousHash()).setParameter("at", seal.at())
                .setParameter("hash", seal.hash()).executeUpdate();
        entities.createNativeQuery("delete from audit_waiting where event_id = any (cast(string_to_array(:ids, ',') as bigint[]))")
                .setParameter("ids", ids).executeUpdate();
    }

    /** Rows that are neither in the chain nor wait for it: nobody of ours wrote them. */
    @SuppressWarnings("unchecked")
    public List<Long> strangers(int most) {
        return entities.createNativeQuery("""
                select e.id from audit_event e where not exists (select 1 from audit_link l where l.event_id = e.id)
                  and not exists (select 1 from audit_waiting w where w.event_id = e.id) order by e.id limit\s""" + most)
                .getResultList().stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Places of the chain after its last seal. */
    @SuppressWarnings("unchecked")
    public List<Long> unsealedLinks(long afterSeq, int most) {
        return entities.createNativeQuery("select seq from audit_link where seq > " + afterSeq + " order by seq limit " + most)
                .getResultList().stream().map(seq -> ((Number) seq).longValue()).toList();
    }

    /** Seals of published heads that are not what was published. */
    @SuppressWarnings("unchecked")
    public List<Long> differingHeads(int most) {
        return entities.createNativeQuery("""
                select h.seal from audit_head h left join audit_seal s on s.number = h.seal
                where s.hash is distinct from h.hash order by h.seal limit\s""" + most)
                .getResultList().stream().map(seal -> ((Number) seal).longValue()).toList();
    }

    /** Publishes a head, once for each seal. @return whether it was new */
    public boolean publish(AuditSeal seal, Instant now) {
        return entities.createNativeQuery("""
                insert into audit_head (seal, row_count, hash, published_at) values (:seal, :rows, :hash, :now) on conflict do nothing""")
                .setParameter("seal", seal.number()).setParameter("rows", seal.toSeq()).setParameter("hash", seal.hash()).setParameter("now", now)
                .executeUpdate() > 0;
    }

    /** Published heads, newest first. */
    @SuppressWarnings("unchecked")
    public List<AuditHead> heads(int first, int most) {
        return ((List<Object[]>) entities.createNativeQuery("select seal, row_count, cast(hash as text), published_at from audit_head order by seal desc", Object[].class)
                .setFirstResult(first).setMaxResults(most).getResultList()).stream()
                .map(row -> new AuditHead(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (Instant) row[3])).toList();
    }

    public long headCount() {
        return ((Number) entities.createNativeQuery("select count(*) from audit_head").getSingleResult()).longValue();
    }

    /** What was there before acts were recorded: every table of records, its rows and a hash over their ids and content hashes. */
    @SuppressWarnings("unchecked")
    public List<Object[]> contents() {
        List<String> tables = entities.createNativeQuery("""
                select cast(c.table_name as text) from information_schema.columns c join information_schema.columns i on i.table_schema = c.table_schema
                  and i.table_name = c.table_name and i.column_name = 'id'
                where c.table_schema = current_schema() and c.column_name = 'content_hash' order by 1""", String.class).getResultList();
        return tables.stream().map(table -> (Object[]) entities.createNativeQuery("select '" + table + "', count(*), encode(sha256(convert_to("
                + "coalesce(string_agg(id || ':' || content_hash, ',' order by id), ''), 'UTF8')), 'hex') from \"" + table + "\"", Object[].class)
                .getSingleResult()).toList();
    }
}
