package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.identity.PersonInfo;
import org.teahorse.identity.domain.Reach;
import org.teahorse.shared.LikePattern;

/** Finds people for those who give and take mandates. */
@ApplicationScoped
public class PeopleStore {

    private static final String FOUND = """
            from person p where :text = '' or p.display_name ilike :like or lower(p.login) like lower(:like)
              or p.mobile = :text or lower(p.email) = lower(:text)""";
    private static final String COLUMNS = """
            select p.id, p.login, p.display_name, p.mobile, p.email, p.totp_since is not null, p.created_at, p.disabled_at,
              (select count(*) from mandate m where m.person_id = p.id and\s""" + MandateStore.IN_FORCE + ") ";

    @PersistenceContext
    private EntityManager entities;

    /** By a part of the name or sign-in name, or the whole mobile number or mail address: nobody finds out numbers by trying. */
    @SuppressWarnings("unchecked")
    public List<PersonInfo> search(String text, int first, int most) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + FOUND + " order by p.created_at desc, p.id", Object[].class)
                .setParameter("text", text).setParameter("like", LikePattern.containing(text)).setFirstResult(first).setMaxResults(most).getResultList()).stream()
                .map(PeopleStore::person).toList();
    }

    public long count(String text) {
        return ((Number) entities.createNativeQuery("select count(*) " + FOUND).setParameter("text", text).setParameter("like", LikePattern.containing(text))
                .getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked")
    public Optional<PersonInfo> find(UUID id) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + "from person p where p.id = :id", Object[].class).setParameter("id", id).getResultList())
                .stream().findFirst().map(PeopleStore::person);
    }

    private static PersonInfo person(Object[] row) {
        return new PersonInfo((UUID) row[0], (String) row[1], (String) row[2], Reach.masked((String) row[3]), Reach.masked((String) row[4]), (Boolean) row[5],
                (Instant) row[6], (Instant) row[7], ((Number) row[8]).intValue());
    }

    /** @return false for somebody who closed the account themselves: that stays so */
    public boolean disable(UUID person, boolean disabled) {
        return entities.createNativeQuery("update person set disabled_at = " + (disabled ? "now()" : "null") + " where id = :id and closed_at is null")
                .setParameter("id", person).executeUpdate() > 0;
    }
}
