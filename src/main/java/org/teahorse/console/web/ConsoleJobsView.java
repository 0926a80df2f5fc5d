package org.teahorse.console.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.teahorse.exchange.ImportJob;
import org.teahorse.exchange.Imports;
import org.teahorse.outbox.FailedMessage;
import org.teahorse.outbox.JobRun;
import org.teahorse.outbox.OutboxCare;
import org.teahorse.outbox.OutboxTopic;
import org.teahorse.shared.Page;

/** What the server does by itself. */
@Named
@RequestScoped
public class ConsoleJobsView {

    private static final int SIZE = 20;

    @EJB
    private OutboxCare outbox;

    @EJB
    private Imports imports;

    @Inject
    private HttpServletRequest request;

    private List<OutboxTopic> topics;
    private Page<FailedMessage> failed;
    private List<JobRun> runs;
    private Map<ImportJob.State, Long> unsettled;

    public List<OutboxTopic> getTopics() {
        if (topics == null) {
            topics = outbox.topics();
        }
        return topics;
    }

    public Page<FailedMessage> getFailed() {
        if (failed == null) {
            failed = outbox.failed(Page.numberOf(request.getParameter("page")), SIZE);
        }
        return failed;
    }

    /** Import jobs that have not ended, by state. */
    public List<Map.Entry<ImportJob.State, Long>> getImports() {
        if (unsettled == null) {
            unsettled = imports.unsettled();
        }
        return unsettled.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    public List<JobRun> getRuns() {
        if (runs == null) {
            runs = outbox.jobs();
        }
        return runs;
    }
}
