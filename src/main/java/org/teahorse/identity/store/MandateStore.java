package org.teahorse.identity.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.teahorse.actor.Role;

/** Looks up mandates in force. */
@ApplicationScoped
public class MandateStore {

    private static final String IN_FORCE = """
             and valid_from <= current_date and (valid_to is null or valid_to >= current_date)""";

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("unchecked")
    public List<UUID> inRegion(Collection<Role> roles, String regionPath) {
        return entities.createNativeQuery("select distinct person_id from mandate where role in (:roles) and region_path = :path" + IN_FORCE)
                .setParameter("roles", roles.stream().map(Role::name).toList()).setParameter("path", regionPath).getResultList();
    }

    @SuppressWarnings("unchecked")
    public List<UUID> ofOrganisation(UUID organisation) {
        return entities.createNativeQuery("select distinct person_id from mandate where organisation_id = :organisation" + IN_FORCE)
                .setParameter("organisation", organisation).getResultList();
    }
}
