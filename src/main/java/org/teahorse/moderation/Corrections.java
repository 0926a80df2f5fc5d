package org.teahorse.moderation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.CurrentActor;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.Audit;
import org.teahorse.content.ContentTypes;
import org.teahorse.content.RecordHead;
import org.teahorse.content.Records;
import org.teahorse.moderation.store.CorrectionStore;
import org.teahorse.search.EntryType;
import org.teahorse.shared.Hashes;
import org.teahorse.shared.InvalidInputException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;

/** Takes what readers say is wrong, and lets staff settle it. */
@Stateless
@RowScope
@PermitAll
public class Corrections {

    public static final int LONGEST_MESSAGE = 2000;
    public static final int LONGEST_CONTACT = 200;
    private static final int SHORTEST_MESSAGE = 5;
    private static final int LONGEST_NOTE = 1000;

    @Inject
    private CorrectionStore store;

    @EJB
    private CorrectionLimit limit;

    @Inject
    private ContentTypes types;

    @Inject
    private Records records;

    @Inject
    private Access access;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What became of a form. */
    public enum Sent { TAKEN, SHORT, LONG, TOO_MANY }

    /**
     * Takes a correction. The same form twice is taken once.
     *
     * @param token   of the form
     * @param contact may be blank
     * @param address of the sender; only a hash of it is kept
     * @throws org.teahorse.shared.NotFoundException when there is no such record
     */
    @PermitAll
    public Sent send(UUID token, EntryType type, long recordId, String message, String contact, String language, String address) {
        String said = message.strip();
        String answerTo = contact == null || contact.isBlank() ? null : contact.strip();
        if (said.length() < SHORTEST_MESSAGE) {
            return Sent.SHORT;
        }
        if (said.length() > LONGEST_MESSAGE || answerTo != null && answerTo.length() > LONGEST_CONTACT) {
            return Sent.LONG;
        }
        RecordHead record = records.any(types.of(type).entity(), recordId).head();
        Instant now = clock.instant();
        String sender = Hashes.sha256(address + LocalDate.now(clock));
        if (limit.reached(sender, now)) {
            return Sent.TOO_MANY;
        }
        if (store.insert(token, type, record, said, answerTo, language, sender, now)) {
            audit.record("correction.sent", type.label(), String.valueOf(recordId), Json.createObjectBuilder().add("form", token.toString()).build());
        }
        return Sent.TAKEN;
    }

    /** Forgets how senders can be reached whose correction was settled before a moment. @return how many */
    @RolesAllowed("system")
    public int forgetContacts(Instant before) {
        return store.forgetContacts(before);
    }

    /** Those the caller may see: open ones oldest first, settled ones newest first. */
    @RolesAllowed("staff")
    public Page<Correction> list(boolean open, int number, int size) {
        return new Page<>(store.list(open, (number - 1) * size, size), store.count(open), number, size);
    }

    /**
     * Settles a correction, with a note on what was done.
     *
     * @return false when somebody else settled it before
     * @throws NotFoundException also for one the caller may not see
     */
    @RolesAllowed("staff")
    public boolean settle(long id, boolean accepted, String note) {
        String path = store.regionPath(id).orElseThrow(() -> new NotFoundException("record.unknown", String.valueOf(id)));
        access.require(Act.SETTLE_CORRECTION, path);
        String said = note == null || note.isBlank() ? null : note.strip();
        if (said == null || said.length() > LONGEST_NOTE) {
            throw new InvalidInputException(List.of(InvalidInputException.Problem.of("note", said == null ? "value.missing" : "text.long", LONGEST_NOTE)));
        }
        boolean settled = store.settle(id, accepted ? Correction.State.DONE : Correction.State.DECLINED, said, current.get().name(), clock.instant());
        if (settled) {
            audit.record("correction.settled", "correction", String.valueOf(id),
                    Json.createObjectBuilder().add("accepted", accepted).add("note", said).build());
        }
        return settled;
    }
}
