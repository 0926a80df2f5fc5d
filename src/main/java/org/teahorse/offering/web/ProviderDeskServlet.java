package org.teahorse.offering.web;

import jakarta.ejb.EJB;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.teahorse.offering.ProviderDesk;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;

/** Begins what a provider says of itself, or an offering. */
@WebServlet("/do/provider-desk/begin")
public class ProviderDeskServlet extends FormServlet {

    @EJB
    private transient ProviderDesk desk;

    @Override
    protected void post(Form form, HttpServletResponse response) throws IOException {
        UUID token = form.uuid("token").orElseGet(UUID::randomUUID);
        UUID organisation = form.uuid("organisation").orElse(null);
        try {
            long id = form.text("act").equals("profile") ? desk.beginProfile(token, organisation)
                    : desk.beginOffering(token, organisation, JsonValue.EMPTY_JSON_OBJECT);
            response.sendRedirect(form.link("/provider-desk/edit/" + id));
        } catch (BusinessException refused) {
            unlessFinal(refused);
            refused(form, response, form.link("/provider-desk"), refused);
        }
    }
}
