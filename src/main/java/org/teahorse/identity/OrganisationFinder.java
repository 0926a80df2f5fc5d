package org.teahorse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teahorse.identity.store.OrganisationStore;

/** Finds organisations for the modules that build on them. For use within the transaction of a boundary: row security decides which. */
@ApplicationScoped
public class OrganisationFinder {

    @Inject
    private OrganisationStore store;

    public Optional<Organisation> find(UUID id) {
        return id == null ? Optional.empty() : store.byIds(List.of(id)).stream().findFirst();
    }

    /** By their ids, in one statement. */
    public Map<UUID, Organisation> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.byIds(ids).stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    }
}
