package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.teahorse.identity.IdentityLinks;
import org.teahorse.identity.ProviderSignIn;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.Form;
import org.teahorse.shared.FormServlet;

/** The form endpoint by which people link their account to identity providers, and unlink it. */
@WebServlet("/do/my/identities")
public class MyIdentitiesServlet extends FormServlet {

    @EJB
    private transient IdentityLinks links;

    @EJB
    private transient ProviderSignIn providers;

    @Override
    protected void post(Form form, HttpServletResponse response) throws ServletException, IOException {
        UUID session = OpenSession.current(form.request());
        try {
            if (form.number("unlink").isPresent()) {
                links.unlink(form.number("unlink").get(), form.raw("password"), session);
                done(form, response, form.link("/my/identities"), "identity", "identities.unlinked");
            } else {
                UUID person = links.confirm(form.raw("password"), session);
                IdentityServlet.leave(form, response, providers.begin(form.text("link"), person, null, form.english()));
            }
        } catch (BusinessException refused) {
            unlessFinal(refused);
            again(form, response, "identity/my-identities", refused);
        }
    }
}
