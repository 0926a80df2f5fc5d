package org.teahorse.exchange.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teahorse.content.FieldWords;
import org.teahorse.exchange.ContentForms;
import org.teahorse.exchange.ImportJob;
import org.teahorse.exchange.Imports;
import org.teahorse.shared.Notice;
import org.teahorse.shared.Page;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** Import jobs, newest first, and the form that orders one. */
@Named
@RequestScoped
public class ExchangeImportsView {

    private static final int SIZE = 20;

    @EJB
    private Imports imports;

    @EJB
    private Sources sources;

    @Inject
    private ContentForms forms;

    @Inject
    private Clock clock;

    @Inject
    private FacesContext faces;

    private String number;
    private Page<ImportJob> jobs = new Page<>(List.of(), 0, 1, SIZE);
    private List<Source> known = List.of();
    private Map<String, Source> byKey = Map.of();
    private Notice notice;

    public void load() {
        jobs = imports.list(null, Page.numberOf(number), SIZE);
        known = sources.all();
        byKey = known.stream().collect(Collectors.toMap(Source::key, source -> source));
        notice = Notice.take(faces.getExternalContext().getSession(false));
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public Page<ImportJob> getJobs() {
        return jobs;
    }

    public List<Source> getSources() {
        return known;
    }

    /** A workbook to fill in, by the name of its content type. */
    public record Template(String type, String label) {
    }

    public List<Template> getTemplates() {
        return forms.types().stream().map(type -> new Template(type, FieldWords.type(type, faces.getViewRoot().getLocale()))).toList();
    }

    /** The name of a source in the reader's language. */
    public String name(String key) {
        Source source = byKey.get(key);
        boolean english = "en".equals(faces.getViewRoot().getLocale().getLanguage());
        return source == null ? key : english && source.nameEn() != null ? source.nameEn() : source.name();
    }

    /** Whether anything on this page still changes by itself. */
    public boolean isRunning() {
        return jobs.items().stream().anyMatch(job -> job.state() == ImportJob.State.QUEUED || job.state() == ImportJob.State.RUNNING);
    }

    public long rate(ImportJob job) {
        return job.rate(clock.instant());
    }

    public Duration left(ImportJob job) {
        return job.left(clock.instant());
    }

    /** What the last form led to; null for nothing. */
    public String getNotice() {
        return notice == null ? null : notice.text(faces.getViewRoot().getLocale());
    }

    public boolean isRefused() {
        return notice != null && notice.refusal();
    }
}
