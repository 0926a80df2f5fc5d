package org.teahorse.moderation;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.teahorse.search.EntryType;

/**
 * Everything of one submission that the caller may see.
 *
 * @param fields     the row as it is written
 * @param live       the published row now; null for a record that is not there yet
 * @param base       the published row when the work began; null for a new record
 * @param upstream   the record of a higher level it localises; null for none
 * @param may        the steps the caller may take now
 * @param fixed      the fields its writers do not decide
 * @param writable   whether the caller may change it now
 * @param own        whether the caller wrote some of it, or is of the organisation it is for
 * @param recused    whether the caller stays out of the decision
 * @param history    its steps, oldest first
 * @param notes      what staff told each other; empty for its author
 */
public record SubmissionDetail(SubmissionSummary summary, JsonObject fields, JsonObject live, JsonObject base, Upstream upstream, Set<Step> may,
        Set<String> fixed, boolean writable, boolean own, boolean recused, List<Event> history, List<Note> notes) {

    public SubmissionDetail {
        may = Set.copyOf(may);
        fixed = Set.copyOf(fixed);
        history = List.copyOf(history);
        notes = List.copyOf(notes);
    }

    /** The fields in which the published row changed since the work began. */
    public List<String> overtaken() {
        return live == null || base == null ? List.of() : Rows.differing(base, live);
    }

    /**
     * What was localised.
     *
     * @param taken its row when it was localised
     * @param now   its row today; null when it was withdrawn
     */
    public record Upstream(EntryType type, long id, String title, JsonObject taken, JsonObject now) {

        /** The fields in which it changed since. */
        public List<String> changed() {
            return now == null ? List.of() : Rows.differing(taken, now);
        }
    }

    /** A step that was taken. @param deskPath path of the office that took it; null for its author @param text to the author; may be null */
    public record Event(long id, Instant at, String actorName, String deskPath, Step step, State to, Reason reason, String text, List<Check> checks) {
    }

    /** What somebody of staff told the others. */
    public record Note(Instant at, String by, String text) {
    }
}
