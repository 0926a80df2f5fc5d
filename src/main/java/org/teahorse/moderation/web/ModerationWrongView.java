package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.teahorse.content.Catalogue;
import org.teahorse.content.RecordHead;
import org.teahorse.search.EntryType;
import org.teahorse.shared.NotFoundException;

/** The form in which a reader says what is wrong with a record. */
@Named
@RequestScoped
public class ModerationWrongView {

    @EJB
    private Catalogue catalogue;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    private String type;
    private String id;
    private String sent;
    private EntryType entry;
    private RecordHead record;

    public void load() throws IOException {
        entry = Arrays.stream(EntryType.values()).filter(one -> one.label().equals(type)).findFirst().orElse(null);
        try {
            record = entry == null ? null : catalogue.head(entry, Long.parseLong(id));
        } catch (NumberFormatException | NotFoundException unknown) {
            record = null;
        }
        if (record == null) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        }
    }

    public RecordHead getRecord() {
        return record;
    }

    /** The record's English title; null where there is none. */
    public String getTranslatedTitle() {
        return record.translations().text("title", "en");
    }

    /** The page of the record. */
    public String getAddress() {
        return entry.address(record.id());
    }

    /** What is wrong with the form; null for nothing. */
    public String getProblem() {
        return (String) request.getAttribute("correctionProblem");
    }

    /** What was typed, so that nothing is lost. */
    public String typed(String name) {
        return request.getAttribute("correctionProblem") == null ? "" : Objects.requireNonNullElse(request.getParameter(name), "");
    }

    /** Of the form, kept when it is shown again: sent twice, it counts once. */
    public String getToken() {
        String kept = typed("token");
        return kept.isEmpty() ? UUID.randomUUID().toString() : kept;
    }

    public boolean isTaken() {
        return "true".equals(sent);
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSent() {
        return sent;
    }

    public void setSent(String sent) {
        this.sent = sent;
    }
}
