package org.teahorse.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** What somebody had typed when their session was over, to be sent on. */
@Named
@RequestScoped
public class IdentityContinueView {

    /** Fields that only the form itself understands. */
    private static final Set<String> SILENT = Set.of("here", "token", "from", "lang", "asked");

    @Inject
    private FormStash stash;

    @Inject
    private HttpServletRequest request;

    private FormStash.Stashed form;

    public void load() {
        form = stash.find(request.getParameter("form"), request).orElse(null);
    }

    /** Null when it was kept too long, or for another browser. */
    public FormStash.Stashed getForm() {
        return form;
    }

    /** The fields that somebody typed. */
    public List<FormStash.Field> getTyped() {
        return form.fields().stream().filter(field -> !SILENT.contains(field.name()) && !field.value().isBlank()).toList();
    }
}
