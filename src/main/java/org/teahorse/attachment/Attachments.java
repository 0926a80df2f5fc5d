package org.teahorse.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.Actor;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RefusedException;
import org.teahorse.actor.RowScope;
import org.teahorse.attachment.domain.FileName;
import org.teahorse.attachment.store.AttachmentStore;
import org.teahorse.attachment.store.FileStore;
import org.teahorse.audit.Audit;
import org.teahorse.outbox.Outbox;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Settings;

/**
 * Takes, lists and gives files. Called by the boundaries of the modules whose things the files belong to: those decide who may add to
 * the thing and publish it; this one sees to it that nobody reaches files of other places or organisations.
 */
@Stateless
@RowScope
@PermitAll
public class Attachments {

    /** Who may put files anywhere in a region. */
    private static final List<Act> WRITING = List.of(Act.EDIT_CONTENT, Act.REVIEW_CONTENT, Act.PUBLISH_CONTENT, Act.DECIDE_CLAIM, Act.IMPORT_CONTENT);
    /** What one sender may have lying here unpublished. */
    private static final long MOST_UNPUBLISHED = 500L * 1024 * 1024;
    private static final int MOST_OF_ONE = 50;

    @Inject
    private AttachmentStore store;

    @Inject
    private FileStore files;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Outbox outbox;

    @Inject
    private Audit audit;

    /**
     * Takes a file. It is on the disk before its row is in the database; the same content is kept once. In production it may not be
     * usable before it was scanned.
     *
     * @param content      read to its end, not closed
     * @param name         as the sender calls it: its ending must be one of pdf, ofd, docx, xlsx, png, jpg, jpeg, txt, csv and fit the content
     * @param ownerType    sort of thing it belongs to
     * @param ownerId      the thing's id
     * @param regionPath   path of the region whose staff may read it
     * @param organisation whose members may read it; null for none
     * @throws BusinessException with key {@code attachment.…} when it is too large, of another kind, or too many
     */
    @RolesAllowed({"member", "staff", "machine", "system"})
    public Attachment receive(InputStream content, String name, String ownerType, String ownerId, String regionPath, UUID organisation) {
        Actor actor = current.get();
        // for an organisation only its own people, or staff of the place; without one anybody who signed in, to begin something
        if (organisation != null && !actor.organisations().contains(organisation) && !maySomething(regionPath)) {
            throw new RefusedException(Act.READ_ORGANISATION);
        }
        if (store.count(ownerType, ownerId) >= MOST_OF_ONE || store.unpublishedBytes(actor.principal()) > MOST_UNPUBLISHED) {
            throw new BusinessException("attachment.many", MOST_OF_ONE);
        }
        FileStore.Kept kept = files.keep(content, FileName.of(name));
        ScanState scan = Settings.scanner().isPresent() || !Settings.unscannedFiles() ? ScanState.WAITING : ScanState.NOT_SCANNED;
        UUID id = UUID.randomUUID();
        store.insert(id, kept, ownerType, ownerId, regionPath, organisation, actor.principal(), scan);
        outbox.add(scan == ScanState.WAITING ? FileScan.TOPIC : FileReading.TOPIC, id.toString(), payload(id));
        audit.record("attachment.received", ownerType, ownerId, Json.createObjectBuilder().add("attachment", id.toString())
                .add("sha256", kept.hash()).add("bytes", kept.bytes()).build());
        return store.find(id).orElseThrow();
    }

    static JsonObject payload(UUID id) {
        return Json.createObjectBuilder().add("id", id.toString()).build();
    }

    private boolean maySomething(String regionPath) {
        return WRITING.stream().anyMatch(act -> access.allows(act, regionPath));
    }

    /** The files of a thing that the caller may see, oldest first. */
    @PermitAll
    public List<Attachment> list(String ownerType, String ownerId) {
        return store.list(ownerType, ownerId).stream().filter(this::mayRead).toList();
    }

    private boolean mayRead(Attachment file) {
        Actor actor = current.get();
        return file.published() || actor.kind() == Actor.Kind.SYSTEM || file.uploadedBy().equals(actor.principal())
                || file.organisation() != null && actor.organisations().contains(file.organisation())
                || access.allows(Act.READ_DRAFTS, file.regionPath()) || maySomething(file.regionPath());
    }

    /**
     * Lets everybody have the files of a thing. Those that were not found harmless stay back until they are.
     *
     * @return how many were published by this
     */
    @RolesAllowed({"staff", "machine", "system"})
    public int publish(String ownerType, String ownerId) {
        List<Attachment> files = store.list(ownerType, ownerId);
        files.forEach(file -> access.require(Act.PUBLISH_CONTENT, file.regionPath()));
        int published = store.publish(ownerType, ownerId);
        if (published > 0) {
            audit.record("attachment.published", ownerType, ownerId, Json.createObjectBuilder().add("files", published).build());
        }
        return published;
    }

    /**
     * Takes a file away; its content goes when no other needs it.
     *
     * @throws NotFoundException also for one the caller may not see
     */
    @RolesAllowed({"member", "staff", "machine", "system"})
    public void remove(UUID id) {
        Attachment file = seen(id);
        boolean own = !file.published() && file.uploadedBy().equals(current.get().principal());
        if (!own && !access.allows(Act.EDIT_CONTENT, file.regionPath()) && !access.allows(Act.PUBLISH_CONTENT, file.regionPath())
                || file.published() && !access.allows(Act.PUBLISH_CONTENT, file.regionPath())) {
            throw new RefusedException(Act.EDIT_CONTENT);
        }
        store.delete(id);
        audit.record("attachment.removed", file.ownerType(), file.ownerId(), Json.createObjectBuilder().add("attachment", id.toString())
                .add("sha256", file.hash()).build());
    }

    private Attachment seen(UUID id) {
        return store.find(id).filter(this::mayRead).orElseThrow(() -> new NotFoundException("attachment.unknown", id.toString()));
    }

    /** What the files say, as far as it could be read; those without text, or that the caller may not see, are absent. */
    @PermitAll
    public Map<UUID, String> textOf(Collection<UUID> ids) {
        List<UUID> readable = ids.stream().filter(id -> store.find(id).filter(this::mayRead).isPresent()).toList();
        return store.texts(readable);
    }

    /**
     * The content of a file for download. That somebody read one that is not public is recorded.
     *
     * @throws NotFoundException also for one the caller may not have
     */
    @PermitAll
    public AttachmentFile download(UUID id) {
        Attachment file = seen(id);
        if (!file.scan().usable()) {
            throw new BusinessException(file.scan() == ScanState.INFECTED ? "attachment.infected" : "attachment.waiting");
        }
        if (!file.published()) {
            audit.record("attachment.read", file.ownerType(), file.ownerId(), payload(id));
        }
        return new AttachmentFile(file, files.path(file.hash()));
    }
}
