package org.teahorse.search;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.search.store.IndexCare;
import org.teahorse.search.store.ReindexHandler;

/** Lets staff see the state of the index and have it rebuilt. */
@Stateless
@RowScope
public class IndexAdministration {

    @Inject
    private Access access;

    @Inject
    private Audit audit;

    @Inject
    private IndexCare care;

    @Inject
    private ReindexHandler rebuild;

    /** Starts a rebuild in the background; searches go on meanwhile. One that is under way begins anew. */
    @RolesAllowed("staff")
    public void reindex() {
        access.require(Act.MANAGE_SEARCH, "");
        rebuild.start();
        audit.record("search.reindex", "index", "entry", JsonValue.EMPTY_JSON_OBJECT);
    }

    @RolesAllowed("staff")
    public IndexStatus status() {
        access.require(Act.MANAGE_SEARCH, "");
        return care.status();
    }

    /** For the health check, which asks without anybody signed in. */
    @PermitAll
    public IndexHealth health() {
        return care.health();
    }
}
