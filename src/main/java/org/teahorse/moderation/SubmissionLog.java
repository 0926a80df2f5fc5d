package org.teahorse.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.teahorse.actor.CurrentActor;
import org.teahorse.audit.Audit;
import org.teahorse.moderation.domain.Submission;
import org.teahorse.moderation.store.SubmissionStore;

/** Writes a step into the submission's history and into the record of acts, in the transaction that takes it. */
@ApplicationScoped
class SubmissionLog {

    @Inject
    private SubmissionStore store;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What is said with a step. */
    record Words(Reason reason, String text, List<Check> checks) {
        static final Words NONE = new Words(null, null, List.of());
    }

    /** @param desk the office that acted; null for the author @param keep whether the row as it is now is kept with the step */
    void step(Submission submission, String desk, Step step, State from, Words words, boolean keep) {
        store.flush();
        store.addStep(submission.getId(), clock.instant(), current.get(), desk, step, from, submission.getState(), words.reason(), words.text(),
                words.checks(), keep ? submission.getFields() : null);
        JsonObjectBuilder detail = Json.createObjectBuilder().add("type", submission.getType().label()).add("from", from == null ? "" : from.name())
                .add("to", submission.getState().name()).add("version", submission.getVersion());
        if (submission.getRecordId() != null) {
            detail.add("record", submission.getRecordId());
        }
        if (words.reason() != null) {
            detail.add("reason", words.reason().name());
        }
        if (!words.checks().isEmpty()) {
            detail.add("checks", String.join(" ", words.checks().stream().map(Check::name).toList()));
        }
        audit.record("submission." + step.name().toLowerCase(Locale.ROOT), "submission", submission.getId().toString(), detail.build());
    }
}
