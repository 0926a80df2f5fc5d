package org.teahorse.policy;

import java.time.Instant;
import java.util.List;
import org.teahorse.content.RecordHead;
import org.teahorse.shared.TextDiff.PartChange;

/**
 * The versions of a policy's text, and what changed between two of them.
 *
 * @param versions newest first
 * @param from     the older of the two
 * @param to       the newer of the two
 * @param changes  clause by clause, with those that stayed; empty when there is only one version
 */
public record TextHistory(RecordHead head, List<Version> versions, int from, int to, List<PartChange> changes) {

    public TextHistory {
        versions = List.copyOf(versions);
        changes = List.copyOf(changes);
    }

    /** A version of the text. @param number from 1 */
    public record Version(int number, Instant since) {
    }

    /** How many clauses differ. */
    public long changed() {
        return changes.stream().filter(PartChange::changed).count();
    }
}
