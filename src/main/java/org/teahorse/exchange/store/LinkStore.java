package org.teahorse.exchange.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.teahorse.exchange.BrokenLink;
import org.teahorse.exchange.domain.LinkProbe;
import org.teahorse.search.EntryType;

/** Reads and writes what is known of addresses. */
@ApplicationScoped
public class LinkStore {

    /** An address is broken after so many failures in a row, the first of them this long ago. */
    private static final String BROKEN = "c.failures >= 3 and c.checked_at >= c.first_failed_at + interval '3 days'";

    @PersistenceContext
    private EntityManager entities;

    /** Takes a piece of work, unless somebody has it. @return whether it is ours until then */
    public boolean take(String name, Instant now, Instant until) {
        return entities.createNativeQuery("""
                insert into lease (name, until) values (:name, :until)
                on conflict (name) do update set until = excluded.until where lease.until <= :now""")
                .setParameter("name", name).setParameter("until", until).setParameter("now", now).executeUpdate() == 1;
    }

    /** Says until when a piece of work that we have rests. */
    public void rest(String name, Instant until) {
        entities.createNativeQuery("update lease set until = :until where name = :name").setParameter("name", name).setParameter("until", until).executeUpdate();
    }

    /** Notes which records name which addresses. @param hosts by the address */
    public void seen(EntryType type, Map<Long, List<String>> links, Map<String, String> hosts, Instant now) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var address = connection.prepareStatement("insert into link_check (url, host) values (?, ?) on conflict do nothing");
                    var use = connection.prepareStatement("""
                            insert into link_use (url, entry_type, record_id, seen_at) values (?, ?, ?, ?)
                            on conflict (url, entry_type, record_id) do update set seen_at = excluded.seen_at""")) {
                for (Map.Entry<String, String> host : hosts.entrySet()) {
                    address.setString(1, host.getKey());
                    address.setString(2, host.getValue());
                    address.addBatch();
                }
                address.executeBatch();
                for (Map.Entry<Long, List<String>> record : links.entrySet()) {
                    for (String url : record.getValue().stream().distinct().filter(hosts::containsKey).toList()) {
                        use.setString(1, url);
                        use.setString(2, type.name());
                        use.setLong(3, record.getKey());
                        use.setObject(4, now.atOffset(ZoneOffset.UTC));
                        use.addBatch();
                    }
                }
                use.executeBatch();
            }
        });
    }

    /** Forgets what no record names any more. @param before when the look at all records began */
    public void forget(Instant before) {
        entities.createNativeQuery("delete from link_use where seen_at < :before").setParameter("before", before).executeUpdate();
        entities.createNativeQuery("delete from link_check c where not exists (select 1 from link_use u where u.url = c.url)").executeUpdate();
        entities.createNativeQuery("delete from link_host where not_before < :before").setParameter("before", before).executeUpdate();
    }

    /** Addresses to ask now, the hosts taking turns; without hosts that want to be left alone. */
    @SuppressWarnings("unchecked")
    public List<String> due(Instant now, int most) {
        return entities.createNativeQuery("""
                select url from (
                  select c.url, c.due_at, row_number() over (partition by c.host order by c.due_at, c.url) turn from link_check c
                  where c.due_at <= :now and not exists (select 1 from link_host h where h.host = c.host and h.not_before > :now)) ordered
                order by turn, due_at, url limit :most""", String.class).setParameter("now", now).setParameter("most", most).getResultList();
    }

    /** Notes a usable answer. */
    public void answered(String url, Integer status, Instant now, Instant due) {
        entities.createNativeQuery("""
                update link_check set status = :status, trouble = null, checked_at = :now, failures = 0, first_failed_at = null, due_at = :due where url = :url""")
                .setParameter("url", url).setParameter("status", status).setParameter("now", now).setParameter("due", due).executeUpdate();
    }

    /** Notes a failure. */
    public void failed(String url, LinkProbe.Answer answer, Instant now, Instant due) {
        entities.createNativeQuery("""
                update link_check set status = cast(:status as int), trouble = :trouble, checked_at = :now, failures = failures + 1,
                  first_failed_at = coalesce(first_failed_at, :now), due_at = :due where url = :url""")
                .setParameter("url", url).setParameter("status", answer.status()).setParameter("trouble", answer.trouble().name())
                .setParameter("now", now).setParameter("due", due).executeUpdate();
    }

    /** Leaves a host alone. */
    public void spare(String host, Instant until) {
        entities.createNativeQuery("""
                insert into link_host (host, not_before) values (:host, :until) on conflict (host) do update set not_before = excluded.not_before""")
                .setParameter("host", host).setParameter("until", until).executeUpdate();
    }

    /** How many broken addresses the records of each type name. */
    @SuppressWarnings("unchecked")
    public Map<EntryType, Long> broken() {
        Map<EntryType, Long> counts = new HashMap<>();
        ((List<Object[]>) entities.createNativeQuery("select u.entry_type, count(distinct u.url) from link_use u join link_check c on c.url = u.url where "
                + BROKEN + " group by u.entry_type", Object[].class).getResultList())
                .forEach(row -> counts.put(EntryType.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** Broken addresses of a type with the records that name them, those first that failed for the longest. */
    @SuppressWarnings("unchecked")
    public List<BrokenLink> broken(EntryType type, int first, int most) {
        return ((List<Object[]>) entities.createNativeQuery("select c.url, c.status, c.trouble, c.checked_at, c.first_failed_at, c.failures, "
                + "array_agg(u.record_id order by u.record_id) from link_check c join link_use u on u.url = c.url where u.entry_type = :type and " + BROKEN
                + " group by c.url order by c.first_failed_at, c.url limit :most offset :first", Object[].class)
                .setParameter("type", type.name()).setParameter("first", first).setParameter("most", most).getResultList()).stream()
                .map(row -> new BrokenLink((String) row[0], (Integer) row[1], (String) row[2], (Instant) row[3], (Instant) row[4],
                        ((Number) row[5]).intValue(), List.of((Long[]) row[6]))).toList();
    }

    /** How many addresses there are, how many were asked, and when the first and the last of these were. */
    public Object[] asked() {
        return (Object[]) entities.createNativeQuery("select count(*), count(checked_at), min(checked_at), max(checked_at) from link_check", Object[].class)
                .getSingleResult();
    }
}
