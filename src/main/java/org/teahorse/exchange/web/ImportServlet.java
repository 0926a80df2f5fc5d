package org.teahorse.exchange.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.teahorse.exchange.ImportFormat;
import org.teahorse.exchange.ImportJob;
import org.teahorse.exchange.Imports;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Notice;

/**
 * Takes the upload form of the import page. A plain form, because files do not travel with partial requests; reached by staff only,
 * which {@code web.xml} sees to.
 */
@WebServlet("/do/import")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class ImportServlet extends HttpServlet {

    @EJB
    private transient Imports imports;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String back = "en".equals(request.getParameter("lang")) ? "/en/staff/imports" : "/staff/imports";
        String source = Objects.requireNonNullElse(request.getParameter("source"), "");
        Part file = request.getPart("file");
        String name = file == null ? "" : Objects.requireNonNullElse(file.getSubmittedFileName(), "");
        Optional<ImportFormat> format = format(name);
        if (source.isEmpty() || file == null || file.getSize() == 0) {
            Notice.refused(request.getSession(), "exchange", "upload.missing");
        } else if (format.isEmpty()) {
            Notice.refused(request.getSession(), "exchange", "upload.format", name);
        } else {
            try {
                imports.permit(source);
                ImportJob job = imports.submit(source, imports.receive(file.getInputStream(), format.get()), request.getParameter("snapshot") != null);
                back += "/" + job.id();
            } catch (BusinessException refusal) {
                Notice.refused(request.getSession(), refusal);
            }
        }
        if (file != null) {
            file.delete();
        }
        response.sendRedirect(back);
    }

    private static Optional<ImportFormat> format(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (plain.endsWith(".csv")) {
            return Optional.of(ImportFormat.CSV);
        }
        // what is called .xls is refused by its content, with what to do about it
        if (plain.endsWith(".xlsx") || plain.endsWith(".xls")) {
            return Optional.of(ImportFormat.XLSX);
        }
        return plain.matches(".*\\.(jsonl|ndjson|json)") ? Optional.of(ImportFormat.NDJSON) : Optional.empty();
    }
}
