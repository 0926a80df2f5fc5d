package org.teahorse.attachment.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.UUID;
import org.teahorse.attachment.AttachmentFile;
import org.teahorse.attachment.Attachments;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;

/** Gives files away: always to be saved, never shown, so that nothing in them acts in our name. */
@WebServlet("/file/*")
public class FileServlet extends HttpServlet {

    @EJB
    private transient Attachments attachments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttachmentFile file;
        try {
            file = attachments.download(UUID.fromString(Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1)));
        } catch (NotFoundException | IllegalArgumentException unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (BusinessException heldBack) {
            response.sendError(heldBack.messageKey().endsWith("infected") ? HttpServletResponse.SC_GONE : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType(file.attachment().mediaType());
        response.setContentLengthLong(file.attachment().bytes());
        String encoded = URLEncoder.encode(file.attachment().name(), StandardCharsets.UTF_8).replace("+", "%20");
        String ending = file.attachment().name().substring(file.attachment().name().lastIndexOf('.'));
        response.setHeader("Content-Disposition", "attachment; filename=\"file" + ending + "\"; filename*=UTF-8''" + encoded);
        response.setHeader("Cache-Control", file.attachment().published() ? "public, max-age=300" : "private, no-store");
        Files.copy(file.content(), response.getOutputStream());
    }
}
