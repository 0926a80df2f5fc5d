package org.teahorse.exchange.web;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.teahorse.exchange.ImportJob;
import org.teahorse.exchange.ImportProblem;
import org.teahorse.exchange.Imports;
import org.teahorse.shared.BusinessException;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Notice;
import org.teahorse.shared.Page;
import org.teahorse.shared.Texts;
import org.teahorse.source.Source;
import org.teahorse.source.Sources;

/** One import job: its numbers, its decision if it waits for one, and the rows that had problems. */
@Named
@RequestScoped
public class ExchangeImportView {

    private static final int PROBLEMS = 50;

    @EJB
    private Imports imports;

    @EJB
    private Sources sources;

    @Inject
    private Clock clock;

    @Inject
    private FacesContext faces;

    private String after;
    private ImportJob job;
    private Source source;
    private List<ImportProblem> problems = List.of();
    private boolean more;
    private Notice notice;

    /** What is posted is only taken where its button is shown, which the job decides: it is needed before any other phase. */
    @PostConstruct
    void resume() {
        if (faces.isPostback()) {
            try {
                load();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    public void load() throws IOException {
        try {
            job = imports.find(null, UUID.fromString(faces.getExternalContext().getRequestParameterMap().get("id")));
        } catch (IllegalArgumentException | NotFoundException unknown) {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
            return;
        }
        source = sources.find(job.sourceKey());
        List<ImportProblem> found = imports.problems(job.id(), false, Page.clamp(after, 0, 0, Integer.MAX_VALUE), PROBLEMS + 1);
        more = found.size() > PROBLEMS;
        problems = found.subList(0, Math.min(PROBLEMS, found.size()));
        notice = Notice.take(faces.getExternalContext().getSession(false));
    }

    /** Lets the snapshot withdraw what it lacks. */
    public void confirm() throws IOException {
        decide(() -> imports.confirm(job.id()), "import.confirmed");
    }

    /** Ends the job without withdrawing anything. */
    public void keep() throws IOException {
        decide(() -> imports.keep(job.id()), "import.kept");
    }

    private void decide(Runnable decision, String done) throws IOException {
        HttpSession session = (HttpSession) faces.getExternalContext().getSession(true);
        try {
            decision.run();
            Notice.done(session, "exchange", done);
        } catch (BusinessException refusal) {
            Notice.refused(session, refusal);
        }
        String prefix = "en".equals(language()) ? "/en" : "";
        faces.getExternalContext().redirect(prefix + "/staff/imports/" + job.id());
    }

    private String language() {
        return faces.getViewRoot().getLocale().getLanguage();
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }

    public ImportJob getJob() {
        return job;
    }

    /** The name of the source in the reader's language. */
    public String getSourceName() {
        return "en".equals(language()) && source.nameEn() != null ? source.nameEn() : source.name();
    }

    public boolean isRunning() {
        return job != null && (job.state() == ImportJob.State.QUEUED || job.state() == ImportJob.State.RUNNING);
    }

    public boolean isWaiting() {
        return job != null && job.state() == ImportJob.State.WAITING;
    }

    public long getRate() {
        return job.rate(clock.instant());
    }

    public Duration getLeft() {
        return job.left(clock.instant());
    }

    /** Why the job failed, as a sentence; null unless it did. */
    public String getFailure() {
        return job.failure() == null ? null : Texts.of("messages", faces.getViewRoot().getLocale(), job.failure(), List.of());
    }

    public List<ImportProblem> getProblems() {
        return problems;
    }

    /** What is wrong with a row, as a sentence. */
    public String reason(ImportProblem problem) {
        return Texts.of("messages", faces.getViewRoot().getLocale(), problem.reason(), problem.arguments());
    }

    /** The cursor of the next problems; null when these are the last. */
    public Long getNext() {
        return more ? problems.get(problems.size() - 1).id() : null;
    }

    public String getNotice() {
        return notice == null ? null : notice.text(faces.getViewRoot().getLocale());
    }

    public boolean isRefused() {
        return notice != null && notice.refusal();
    }
}
