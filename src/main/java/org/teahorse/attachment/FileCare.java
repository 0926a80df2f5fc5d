package org.teahorse.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.teahorse.actor.RowScope;
import org.teahorse.attachment.store.AttachmentStore;
import org.teahorse.attachment.store.FileStore;

/** Keeps the folder of files equal to the table. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
public class FileCare {

    @Inject
    private AttachmentStore store;

    @Inject
    private FileStore files;

    @Inject
    private Clock clock;

    /** Deletes contents older than the grace that no row needs. @return how many */
    @RolesAllowed("system")
    public int sweep(Duration grace) {
        List<String> old = files.olderThan(clock.instant().minus(grace));
        Set<String> needed = store.needed(old);
        List<String> orphans = old.stream().filter(hash -> !needed.contains(hash)).toList();
        orphans.forEach(files::delete);
        return orphans.size();
    }
}
