package org.teahorse.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teahorse.actor.RowScope;
import org.teahorse.attachment.Attachment;
import org.teahorse.attachment.Attachments;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;

/**
 * Files of a submission: the paper whose text is read, what is published with it, and evidence that stays with the office. Only types
 * whose records have attachments publish them.
 */
@Stateless
@RowScope
@RolesAllowed({"member", "staff"})
public class SubmissionFiles {

    /** What files of submissions belong to. */
    static final String OWNER = "submission";

    @EJB
    private Attachments attachments;

    @EJB
    private Editing editing;

    @Inject
    private SubmissionAccess may;

    /** The files of a submission, oldest first, as far as the caller may see them. */
    @RolesAllowed({"member", "staff"})
    public List<Attachment> list(long id) {
        may.visible(id);
        return attachments.list(OWNER, String.valueOf(id));
    }

    /** Adds a file. @throws BusinessException when it is too large, of another kind than it says, or one too many */
    @RolesAllowed({"member", "staff"})
    public void add(long id, InputStream content, String name) {
        Submission submission = writable(id);
        attachments.receive(content, name, OWNER, String.valueOf(id), submission.getRegionPath(), submission.getOrganisation());
    }

    /** Takes a file away that is not published. */
    @RolesAllowed({"member", "staff"})
    public void remove(long id, UUID file) {
        writable(id);
        own(id, file);
        attachments.remove(file);
    }

    /**
     * Makes what was read in a file the text of the submission.
     *
     * @throws BusinessException while the file is not read yet, or when there is no text in it
     */
    @RolesAllowed({"member", "staff"})
    public void takeText(long id, UUID file) {
        Submission submission = writable(id);
        own(id, file);
        String text = attachments.textOf(Set.of(file)).get(file);
        if (text == null || text.isBlank()) {
            throw new BusinessException("submission.file.no-text");
        }
        editing.save(id, submission.getVersion(), Rows.with(Rows.read(submission.getFields()), "text", Json.createValue(text)));
    }

    private Submission writable(long id) {
        Submission submission = may.locked(id);
        may.requireWrite(submission);
        if (!submission.getState().editable()) {
            throw new BusinessException("submission.locked");
        }
        return submission;
    }

    private void own(long id, UUID file) {
        if (attachments.list(OWNER, String.valueOf(id)).stream().noneMatch(one -> one.id().equals(file))) {
            throw new NotFoundException("record.unknown", file.toString());
        }
    }
}
