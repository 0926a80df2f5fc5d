package org.teahorse.moderation;

import java.util.List;
import org.teahorse.content.Examination;

/**
 * What can be said about a submission before anybody decides.
 *
 * @param examination what the rules of its type say
 * @param similar     published records it may repeat
 * @param hints       what its texts may hold that they should not
 * @param evidence    published records that prove what it claims
 */
public record SubmissionCheck(Examination examination, List<Similar> similar, List<Hint> hints, List<Examination.Evidence> evidence) {

    public SubmissionCheck {
        similar = List.copyOf(similar);
        hints = List.copyOf(hints);
        evidence = List.copyOf(evidence);
    }

    /** A record with nearly the same name. @param address path of its page */
    public record Similar(String title, String address) {
    }

    /** Something a reviewer should look at. @param check what it concerns @param words as they stand in the text */
    public record Hint(Check check, String words) {
    }
}
