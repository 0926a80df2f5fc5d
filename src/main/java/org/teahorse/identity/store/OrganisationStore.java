package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** Adds an organisation. @return false when it was there before, by its id or its credit code */
    public boolean insert(Organisation organisation) {
        return entities.createNativeQuery("""
                insert into organisation (id, kind, name, name_en, credit_code, department, region, region_path, lends_review, demonstration)
                values (:id, :kind, :name, cast(:nameEn as varchar), cast(:code as varchar), cast(:department as varchar), :region, :path, :lends, :demonstration)
                on conflict do nothing""")
                .setParameter("id", organisation.id())
                .setParameter("kind", organisation.kind().name())
                .setParameter("name", organisation.name())
                .setParameter("nameEn", organisation.nameEn())
                .setParameter("code", organisation.creditCode())
                .setParameter("department", organisation.department())
                .setParameter("region", organisation.region())
                .setParameter("path", organisation.regionPath())
                .setParameter("lends", organisation.lendsReview())
                .setParameter("demonstration", organisation.demonstration())
                .executeUpdate() > 0;
    }

    /** The open organisation of a kind with a credit code. */
    @SuppressWarnings("unchecked")
    public Optional<Organisation> byCode(OrganisationKind kind, String creditCode) {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + "where kind = :kind and credit_code = :code and closed_at is null", Object[].class)
                .setParameter("kind", kind.name()).setParameter("code", creditCode).getResultList()).stream().findFirst().map(OrganisationStore::organisation);
    }

    /** Units that are not closed, from wide to narrow. */
    @SuppressWarnings("unchecked")
    public List<Organisation> units() {
        return ((List<Object[]>) entities.createNativeQuery(COLUMNS + "where kind = 'UNIT' and closed_at is null order by region_path, name", Object[].class)
                .getResultList()).stream().map(OrganisationStore::organisation).toList();
    }

    public boolean renameUnit(UUID id, String name, String nameEn, boolean lendsReview) {
        return entities.createNativeQuery("""
                update organisation set name = :name, name_en = cast(:nameEn as varchar), lends_review = :lends where id = :id and kind = 'UNIT' and closed_at is null""")
                .setParameter("name", name).setParameter("nameEn", nameEn).setParameter("lends", lendsReview).setParameter("id", id).executeUpdate() > 0;
    }

    public boolean close(UUID id) {
        return entities.createNativeQuery("update organisation set closed_at = now() where id = :id and closed_at is null").setParameter("id", id).executeUpdate() > 0;
    }

    private static Organisation organisation(Object[] row) {
        return new Organisation((UUID) row[0], OrganisationKind.valueOf((String) row[1]), (String) row[2], (String) row[3], (String) row[4],
                (String) row[5], (String) row[6], (String) row[7], (Boolean) row[8], (Boolean) row[9]);
    }
}
