package org.teahorse.policy;

/** What a statement about a policy's {@link Validity} rests on. */
public enum ValidityBasis {
    /** a clause of the policy itself */
    CLAUSE,
    /** a decision or notice on the clean-up 清理 of documents */
    CLEANUP_NOTICE,
    /** the term of a trial 试行 */
    TRIAL_TERM,
    /** a later version of the same policy */
    LATER_VERSION,
    /** the word of the source it was taken from, its title included */
    SOURCE,
    /** nothing; the validity is unknown */
    NONE
}
