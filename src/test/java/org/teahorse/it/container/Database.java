package org.teahorse.it.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.hibernate.SessionFactory;

/** Asks the database as the server's own role does, with a row scope of the test's choosing. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Database {

    @PersistenceContext
    private EntityManager entities;

    /** The first column of the first row. @param scope the row scope; null for none */
    public Object value(String scope, String query) {
        scope(scope);
        return entities.createNativeQuery(query).getResultList().stream().findFirst().orElse(null);
    }

    public List<?> rows(String scope, String query) {
        scope(scope);
        return entities.createNativeQuery(query).getResultList();
    }

    public int update(String scope, String statement) {
        scope(scope);
        return entities.createNativeQuery(statement).executeUpdate();
    }

    private void scope(String scope) {
        if (scope != null) {
            entities.createNativeQuery("select set_config('teahorse.scope', :scope, true)").setParameter("scope", scope).getSingleResult();
        }
    }

    /** How many statements the persistence unit has prepared so far. */
    public long statements() {
        return entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount();
    }
}
