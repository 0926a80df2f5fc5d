package org.teahorse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.teahorse.actor.Actor;
import org.teahorse.actor.ActorDirectory;
import org.teahorse.actor.RowScope;
import org.teahorse.identity.store.IdentityStore;

/**
 * Finds the actor behind a principal. In a transaction of its own: it is asked while the caller's transaction does not yet know its
 * row scope.
 */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Actors implements ActorDirectory {

    @Inject
    private IdentityStore store;

    @Override
    @PermitAll
    public Optional<Actor> find(String principal) {
        String[] parts = principal.split(":", 2);
        return switch (parts[0]) {
            case "person" -> store.byPerson(UUID.fromString(parts[1]));
            case "machine" -> store.byTokenId(Long.parseLong(parts[1]));
            default -> Optional.empty();
        };
    }
}
