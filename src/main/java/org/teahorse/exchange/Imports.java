package org.teahorse.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.audit.OrderedBy;
import org.teahorse.exchange.store.ImportStore;
import org.teahorse.exchange.store.Spool;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** Orders imports and shows what became of them. */
@Stateless
@RowScope
@RolesAllowed({"staff", "machine", "system"})
public class Imports {

    @Inject
    private ImportStore store;

    @Inject
    private Spool spool;

    @Inject
    private Sources sources;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Event<JobWaiting> waiting;

    /** Says that a job waits; observed after the commit, only to wake the runner. */
    public record JobWaiting(UUID job) {
    }

    /** Refuses who may not import into the source, before a large body is received in vain. */
    @RolesAllowed({"staff", "machine", "system"})
    public void permit(String sourceKey) {
        access.requireForSource(Act.IMPORT_CONTENT, sources.find(sourceKey).regionPath(), sourceKey);
    }

    /** Receives a body to disk, however long it takes; no transaction is open meanwhile. */
    @RolesAllowed({"staff", "machine", "system"})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SpooledFile receive(InputStream body, ImportFormat format) {
        return spool.receive(body, format);
    }

    /**
     * Queues a file that was received.
     *
     * @param snapshot whether the file holds everything the source has, so that what is absent is withdrawn
     */
    @RolesAllowed({"staff", "machine", "system"})
    public ImportJob submit(String sourceKey, SpooledFile file, boolean snapshot) {
        Source source = sources.find(sourceKey);
        access.requireForSource(Act.IMPORT_CONTENT, source.regionPath(), sourceKey);
        UUID id = UUID.randomUUID();
        store.insert(id, sourceKey, source.regionPath(), file, snapshot, OrderedBy.of(current.get()));
        audit.record("import.ordered", "source", sourceKey, Json.createObjectBuilder().add("job", id.toString())
                .add("file", file.hash()).add("bytes", file.bytes()).add("snapshot", snapshot).build());
        waiting.fire(new JobWaiting(id));
        return store.find(id).orElseThrow();
    }

    /** Queues a file with everything the source has, unless the last file of that source was the same. */
    @RolesAllowed("system")
    public void submitIfNew(String sourceKey, SpooledFile file) {
        if (store.lastFile(sourceKey).filter(file.hash()::equals).isPresent()) {
            spool.delete(file.name());
        } else {
            submit(sourceKey, file, true);
        }
    }

    /** @throws NotFoundException also for a job the caller may not see */
    @RolesAllowed({"staff", "machine", "system"})
    public ImportJob find(String sourceKey, UUID id) {
        return store.find(id)
                .filter(job -> sourceKey == null || job.sourceKey().equals(sourceKey))
                .filter(job -> mayRead(sources.find(job.sourceKey())))
                .orElseThrow(() -> new NotFoundException("import.unknown", id.toString()));
    }

    private boolean mayRead(Source source) {
        boolean limited = !current.get().sources().isEmpty() && !current.get().sources().contains(source.key());
        return !limited && access.allows(Act.READ_IMPORTS, source.regionPath());
    }

    /** Jobs, newest first. @param sourceKey only of this source; null for all the caller may see */
    @RolesAllowed({"staff", "machine", "system"})
    public Page<ImportJob> list(String sourceKey, int page, int size) {
        // asked once, not once for every job of the page
        Set<String> readable = sources.all().stream().filter(this::mayRead).map(Source::key).collect(Collectors.toSet());
        List<ImportJob> jobs = store.newest(sourceKey, (page - 1) * size, size).stream()
                .filter(job -> readable.contains(job.sourceKey())).toList();
        return new Page<>(jobs, store.count(sourceKey), page, size);
    }

    /** Jobs the caller may see that have not ended, by state; a state without a job is absent. */
    @RolesAllowed("staff")
    public Map<ImportJob.State, Long> unsettled() {
        if (current.get().regions(Act.READ_IMPORTS).isEmpty()) {
            access.require(Act.READ_IMPORTS, "");
        }
        return store.unsettled();
    }

    /** Problems of a job in the order of its rows. @param onlyRejected without warnings @param after the last id seen; 0 to begin */
    @RolesAllowed({"staff", "machine", "system"})
    public List<ImportProblem> problems(UUID job, boolean onlyRejected, long after, int most) {
        find(null, job);
        return store.problems(job, onlyRejected, after, most);
    }

    /** Lets a waiting snapshot withdraw what it lacks. */
    @RolesAllowed({"staff", "machine", "system"})
    public void confirm(UUID id) {
        decide(id, ImportJob.State.QUEUED, "import.confirmed");
        waiting.fire(new JobWaiting(id));
    }

    /** Ends a waiting snapshot without withdrawing anything; its rows stay applied. */
    @RolesAllowed({"staff", "machine", "system"})
    public void keep(UUID id) {
        decide(id, ImportJob.State.DONE, "import.kept");
    }

    private void decide(UUID id, ImportJob.State to, String act) {
        ImportJob job = find(null, id);
        access.requireForSource(Act.IMPORT_CONTENT, sources.find(job.sourceKey()).regionPath(), job.sourceKey());
        if (!store.move(id, ImportJob.State.WAITING, to, null)) {
            throw new BusinessException("import.not-waiting");
        }
        audit.record(act, "import", id.toString(),
                Json.createObjectBuilder().add("wouldWithdraw", job.wouldWithdraw() == null ? 0 : job.wouldWithdraw()).build());
    }
}
