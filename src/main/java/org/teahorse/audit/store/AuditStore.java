package org.teahorse.audit.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Actor;
import org.teahorse.audit.AuditEntry;
import org.teahorse.audit.AuditQuery;
import org.teahorse.audit.OrderedBy;
import org.teahorse.shared.JsonRows;

/** Writes and finds the rows. The server's role may insert and read them, and nothing else. */
@ApplicationScoped
public class AuditStore {

    private static final String ENTRY = """
            select e.id, e.at, e.actor_kind, e.actor_id, e.actor_name, e.ordered_by, e.ordered_by_name, e.organisation, e.act, e.target_type,
              e.target_id, e.request, e.address, cast(e.detail as text), l.seq, (select s.number from audit_seal s where s.to_seq >= l.seq order by s.to_seq limit 1), l.hash
            from audit_event e left join audit_link l on l.event_id = e.id\s""";

    /** Acts of one person, and those the system did on their order; without hashes. */
    private static final String OWN = """
            select e.id "number", e.at, e.act, e.target_type "targetType", e.target_id "target", e.organisation, e.request, e.detail
            from audit_event e where e.actor_kind = 'PERSON' and e.actor_id = :id or e.ordered_by = :principal order by e.id""";

    @PersistenceContext
    private EntityManager entities;

    public void insert(Actor actor, OrderedBy orderedBy, String request, String address, String act, String targetType, String targetId, String detail) {
        // the number comes first: a row that is returned would have to be readable for whoever writes it
        entities.createNativeQuery("""
                with fresh as (select nextval('audit_event_id_seq') id), waiting as (insert into audit_waiting (event_id) select id from fresh)
                insert into audit_event (id, actor_kind, actor_id, actor_name, ordered_by, ordered_by_name, organisation, act, target_type, target_id,
                  request, address, detail) overriding system value
                select id, :kind, :actor, :name, cast(:by as varchar), cast(:byName as varchar), cast(:organisation as uuid), :act, :type, :target,
                  cast(:request as varchar), cast(:address as varchar), cast(:detail as jsonb) from fresh""")
                .setParameter("kind", actor.kind().name())
                .setParameter("actor", actor.id())
                .setParameter("name", actor.name())
                .setParameter("by", orderedBy == null ? null : orderedBy.principal())
                .setParameter("byName", orderedBy == null ? null : orderedBy.name())
                .setParameter("organisation", actor.acting() == null ? null : actor.acting().toString())
                .setParameter("act", act)
                .setParameter("type", targetType)
                .setParameter("target", targetId)
                .setParameter("request", request)
                .setParameter("address", address)
                .setParameter("detail", detail)
                .executeUpdate();
    }

    /** Rows that meet a query, newest first. @param addresses the query's address under every key; empty when it has none */
    @SuppressWarnings("unchecked")
    public List<AuditEntry> find(AuditQuery query, List<String> addresses, int first, int most) {
        Query asked = asked(ENTRY, query, addresses, " order by e.id desc");
        return ((List<Object[]>) asked.setFirstResult(first).setMaxResults(most).getResultList()).stream().map(AuditStore::entry).toList();
    }

    public long count(AuditQuery query, List<String> addresses) {
        return ((Number) asked("select count(*) from audit_event e ", query, addresses, "").getSingleResult()).longValue();
    }

    private Query asked(String select, AuditQuery query, List<String> addresses, String order) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("where true");
        add(where, values, query.from(), "from", " and e.at >= :from");
        add(where, values, query.until(), "until", " and e.at < :until");
        add(where, values, query.actor(), "actor", " and (e.actor_id = :actor or e.actor_name = :actor or e.ordered_by_name = :actor or e.ordered_by = :actor)");
        add(where, values, query.act(), "act", " and starts_with(e.act, :act)");
        add(where, values, query.targetType(), "type", " and e.target_type = :type");
        add(where, values, query.targetId(), "target", " and e.target_id = :target");
        add(where, values, query.request(), "request", " and e.request = :request");
        if (query.address() != null) {
            where.append(addresses.isEmpty() ? " and false" : " and e.address in (:addresses)");
            if (!addresses.isEmpty()) {
                values.put("addresses", addresses);
            }
        }
        Query asked = entities.createNativeQuery(select + where + order);
        values.forEach(asked::setParameter);
        return asked;
    }

    private static void add(StringBuilder where, Map<String, Object> values, Object value, String name, String condition) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    public JsonValue of(UUID person) {
        return JsonRows.read(own(JsonRows.array(OWN), person).getSingleResult());
    }

    public long countOf(UUID person) {
        return ((Number) own(JsonRows.count(OWN), person).getSingleResult()).longValue();
    }

    private Query own(String query, UUID person) {
        return entities.createNativeQuery(query).setParameter("id", person.toString()).setParameter("principal", "person:" + person);
    }

    @SuppressWarnings("unchecked")
    public Optional<AuditEntry> byId(long id) {
        return ((List<Object[]>) entities.createNativeQuery(ENTRY + "where e.id = :id", Object[].class).setParameter("id", id).getResultList())
                .stream().findFirst().map(AuditStore::entry);
    }

    /** The newest row of an act. @param clean only one whose detail has no finding */
    @SuppressWarnings("unchecked")
    public Optional<AuditEntry> last(String act, boolean clean) {
        return ((List<Object[]>) entities.createNativeQuery(ENTRY + "where e.act = :act"
                + (clean ? " and e.detail -> 'findings' = '[]'" : "") + " order by e.id desc limit 1", Object[].class)
                .setParameter("act", act).getResultList()).stream().findFirst().map(AuditStore::entry);
    }

    private static AuditEntry entry(Object[] row) {
        return new AuditEntry(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                (String) row[6], (UUID) row[7], (String) row[8], (String) row[9], (String) row[10], (String) row[11], (String) row[12], (String) row[13],
                row[14] == null ? null : ((Number) row[14]).longValue(), row[15] == null ? null : ((Number) row[15]).longValue(), (String) row[16]);
    }
}
