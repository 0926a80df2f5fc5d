package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.teahorse.moderation.SubmissionFiles;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;

/** Takes files for a submission, takes them away, and takes over what was read in them. */
@WebServlet("/do/my/draft-file")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class DraftFileServlet extends FormServlet {

    @EJB
    private transient SubmissionFiles files;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        long id = form.number("id").orElse(0L);
        String back = form.link(Workspace.of(form.request()).getAddress() + "/edit/" + id);
        try {
            switch (form.text("act")) {
                case "add" -> add(form, id);
                case "remove" -> files.remove(id, file(form));
                case "text" -> files.takeText(id, file(form));
                default -> throw new BusinessException("submission.act");
            }
            done(form, response, back + "#files", "moderation", "done.file." + form.text("act"));
        } catch (BusinessException refused) {
            unlessFinal(refused);
            refused(form, response, back, refused);
        }
    }

    private static UUID file(Form form) {
        return form.uuid("file").orElseThrow(() -> new BusinessException("submission.act"));
    }

    private void add(Form form, long id) throws ServletException, IOException {
        Part part = form.request().getPart("upload");
        String name = part == null ? "" : Objects.requireNonNullElse(part.getSubmittedFileName(), "");
        if (name.isEmpty()) {
            throw new BusinessException("submission.file.none");
        }
        try {
            files.add(id, part.getInputStream(), name);
        } finally {
            part.delete();
        }
    }
}
