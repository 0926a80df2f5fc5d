package org.teahorse.moderation;

/** What a submission is about. */
public enum SubmissionKind {
    /** A record that is not there yet. */
    NEW,
    /** Another version of a record. */
    CHANGE,
    /** What a lower level makes of a program or call of a higher one. */
    LOCAL
}
