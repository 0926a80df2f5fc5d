package org.teahorse.identity.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.teahorse.identity.People;
import org.teahorse.identity.PersonInfo;
import org.teahorse.shared.Form;
import org.teahorse.shared.Page;

/** People, for those who decide what they may do. */
@Named
@RequestScoped
public class IdentityPeopleView {

    private static final int SIZE = 20;

    @EJB
    private People people;

    @Inject
    private HttpServletRequest request;

    private Page<PersonInfo> found;

    public Page<PersonInfo> getFound() {
        if (found == null) {
            found = people.search(getText(), Page.numberOf(request.getParameter("page")), SIZE);
        }
        return found;
    }

    public String getText() {
        return new Form(request).text("q");
    }
}
