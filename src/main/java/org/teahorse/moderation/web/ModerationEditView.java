package org.teahorse.moderation.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.teahorse.content.FieldWords;
import org.teahorse.moderation.Conflict;
import org.teahorse.moderation.FieldChange;
import org.teahorse.moderation.SubmissionCheck;
import org.teahorse.moderation.SubmissionDetail;
import org.teahorse.moderation.Submissions;
import org.teahorse.search.EntryType;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Texts;
import org.teahorse.source.RowProblem;

/** The editor of a submission: its fields in sections, what the rules say of them, and what was read in its text. */
@Named
@RequestScoped
public class ModerationEditView {

    /** Request attribute with what was typed into a form that is shown again, a row. */
    static final String TYPED = "teahorse.typed";

    @EJB
    private Submissions submissions;

    @Inject
    private EditorFields fields;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    private String id;
    private SubmissionDetail detail;
    private SubmissionCheck check;
    private List<EditorSection> sections = List.of();

    /** Something the rules say of a field. @param field empty for the row as a whole */
    public record Remark(String field, String label, String words, boolean wrong) {
    }

    public void load() throws IOException {
        try {
            detail = submissions.detail(Long.parseLong(id));
        } catch (NumberFormatException | NotFoundException unknown) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        check = submissions.check(detail.summary().id());
        JsonObject row = request.getAttribute(TYPED) instanceof JsonObject typed ? typed : detail.fields();
        sections = fields.sections(new EditorFields.Wanted(detail.summary().type(), row, check.examination().found(), detail.fixed(), locale()));
    }

    private Locale locale() {
        return faces.getViewRoot().getLocale();
    }

    public SubmissionDetail getDetail() {
        return detail;
    }

    public List<EditorSection> getSections() {
        return sections;
    }

    public SubmissionCheck getCheck() {
        return check;
    }

    /** What the rules say, faults first. */
    public List<Remark> getRemarks() {
        return check.examination().problems().stream().map(this::remark).sorted((one, other) -> Boolean.compare(other.wrong(), one.wrong())).toList();
    }

    /** What the rules say of one field. */
    public List<Remark> remarks(String field) {
        return check.examination().problems().stream().filter(problem -> field.equals(problem.field())).map(this::remark).toList();
    }

    private Remark remark(RowProblem problem) {
        String field = problem.field() == null ? "" : problem.field();
        return new Remark(EditorField.id(field), field.isEmpty() ? "" : label(field),
                Texts.of("messages", locale(), problem.reason(), problem.arguments()), problem.rejected());
    }

    /** The name of a field for people. */
    public String label(String field) {
        return FieldWords.label(getType().label(), field, locale());
    }

    /** What was read in the text, in words: codes by their meaning. */
    public String found(EditorField field) {
        String value = field.found().value();
        return field.options().stream().filter(option -> option.value().equals(value)).map(EditorField.Option::label).findFirst().orElse(value);
    }

    public EntryType getType() {
        return detail.summary().type();
    }

    /** What changed in the record this one was made from. */
    public List<FieldChange> getUpstreamChanges() {
        return submissions.upstreamChanges(detail.summary().id(), locale());
    }

    /** Where the page stands: a provider's desk or staff's. */
    public Workspace getWorkspace() {
        return Workspace.of(request);
    }

    /** What the record's source says otherwise than people; null for nothing. */
    public Conflict getConflict() {
        return submissions.conflict(detail.summary().id());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
