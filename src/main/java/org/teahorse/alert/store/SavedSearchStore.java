package org.teahorse.alert.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.alert.SavedSearch;
import org.teahorse.alert.SavedSearches.Order;
import org.teahorse.shared.JsonRows;

/** Reads and writes the searches of one person. */
@ApplicationScoped
public class SavedSearchStore {

    private static final String SELECT = "select id, name, query, saved_at, looked_at, found from saved_search where person_id = :person";
    private static final String EXPORT = """
            select s.name, s.query, s.saved_at "savedAt", s.looked_at "lookedAt", s.found from saved_search s where s.person_id = :person order by s.id""";

    @PersistenceContext
    private EntityManager entities;

    /** Has whoever else saves for this person wait until the transaction is over. */
    public void lock(UUID person) {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('saved_search'), hashtext(:person)) as varchar)")
                .setParameter("person", person.toString()).getSingleResult();
    }

    public long count(UUID person) {
        return ((Number) of("select count(*) from saved_search where person_id = :person", person).getSingleResult()).longValue();
    }

    public List<SavedSearch> page(UUID person, Order order, int from, int most) {
        String by = switch (order) {
            case NEWEST -> " order by saved_at desc, id desc";
            case NAME -> " order by name collate \"zh-x-icu\", id";
        };
        return rows(of(SELECT + by, person).setFirstResult(from).setMaxResults(most));
    }

    public Optional<SavedSearch> find(UUID person, long id) {
        return rows(of(SELECT + " and id = :id", person).setParameter("id", id)).stream().findFirst();
    }

    /** The one that asks for the same. */
    public Optional<SavedSearch> same(UUID person, String query) {
        return rows(of(SELECT + " and md5(query) = md5(:query) and query = :query", person).setParameter("query", query)).stream().findFirst();
    }

    /** @return its number */
    public long insert(UUID person, String name, String query, Instant at) {
        return ((Number) of("insert into saved_search (person_id, name, query, saved_at) values (:person, :name, :query, :at) returning id", person)
                .setParameter("name", name).setParameter("query", query).setParameter("at", at).getSingleResult()).longValue();
    }

    public void rename(UUID person, long id, String name) {
        of("update saved_search set name = :name where person_id = :person and id = :id", person).setParameter("id", id).setParameter("name", name).executeUpdate();
    }

    /** Notes how many entries it found when its owner looked. */
    public void looked(UUID person, long id, long found, Instant at) {
        of("update saved_search set looked_at = :at, found = :found where person_id = :person and id = :id", person)
                .setParameter("id", id).setParameter("found", found).setParameter("at", at).executeUpdate();
    }

    /** @return what it was called; empty when that person has no such search */
    public Optional<String> remove(UUID person, long id) {
        List<?> names = of("delete from saved_search where person_id = :person and id = :id returning name", person).setParameter("id", id).getResultList();
        return names.stream().findFirst().map(String.class::cast);
    }

    public JsonValue export(UUID person) {
        return JsonRows.read(of(JsonRows.array(EXPORT), person).getSingleResult());
    }

    public void forget(UUID person) {
        of("delete from saved_search where person_id = :person", person).executeUpdate();
    }

    private Query of(String statement, UUID person) {
        return entities.createNativeQuery(statement).setParameter("person", person);
    }

    private static List<SavedSearch> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new SavedSearch(((Number) row[0]).longValue(), (String) row[1], (String) row[2], (Instant) row[3],
                (Instant) row[4], row[5] == null ? null : ((Number) row[5]).longValue())).toList();
    }
}
