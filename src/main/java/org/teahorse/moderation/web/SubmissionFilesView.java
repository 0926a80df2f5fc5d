package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.teahorse.attachment.Attachment;
import org.teahorse.moderation.SubmissionFiles;

/** The files of a submission, for the pages that show one. */
@Named
@RequestScoped
public class SubmissionFilesView {

    @EJB
    private SubmissionFiles files;

    private List<Attachment> found;

    public List<Attachment> of(long submission) {
        if (found == null) {
            found = files.list(submission);
        }
        return found;
    }
}
