package org.teahorse.exchange.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.teahorse.exchange.ImportFormat;
import org.teahorse.exchange.OfferingSheets;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;

/** Takes a provider's workbook of offerings. */
@WebServlet("/do/provider-desk/sheet")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class OfferingSheetServlet extends FormServlet {

    private static final String DESK = "/provider-desk";

    @EJB
    private transient OfferingSheets sheets;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        Part file = form.request().getPart("file");
        String name = file == null ? "" : Objects.requireNonNullElse(file.getSubmittedFileName(), "").toLowerCase(Locale.ROOT);
        if (form.uuid("organisation").isEmpty() || !name.matches(".*\\.(xlsx|csv)")) {
            refused(form, response, form.link(DESK), new BusinessException("provider-desk.file"));
            return;
        }
        try {
            OfferingSheets.Outcome outcome = sheets.receive(form.uuid("organisation").get(), file.getInputStream(),
                    name.endsWith(".csv") ? ImportFormat.CSV : ImportFormat.XLSX);
            if (outcome.unread().isEmpty()) {
                done(form, response, form.link(DESK), "exchange", "sheet.done", outcome.drafts());
            } else {
                refused(form, response, form.link(DESK), new BusinessException("provider-desk.unread", outcome.drafts(),
                        outcome.unread().stream().map(String::valueOf).collect(Collectors.joining(", "))));
            }
        } catch (BusinessException refused) {
            unlessFinal(refused);
            refused(form, response, form.link(DESK), refused);
        } finally {
            file.delete();
        }
    }
}
