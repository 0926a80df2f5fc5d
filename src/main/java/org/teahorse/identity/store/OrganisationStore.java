package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.teahorse.identity.Organisation;
import org.teahorse.identity.OrganisationKind;

/** Reads and writes organisations; row security decides which. */
@ApplicationScoped
public class OrganisationStore {

    private static final String COLUMNS = """
            select id, kind, name, name_en, credit_code, department, region, region_path, lends_review, demonstration from organisation\s""";

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("unchecked")
    public List<Organisation> byIds(Collection<UUID> ids) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + "where id in (:ids)", Object[].class).setParameter("ids", ids).getResultList())
                .stream().map(OrganisationStore::organisation).toList();
    }

    private static Organisation organisation(Object[] row) {
        return new Organisation((UUID) row[0], OrganisationKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (String) row[6], (String) row[7], (Boolean) row[8], (Boolean) row[9]);
    }
}
