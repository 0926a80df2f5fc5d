package org.teahorse.policy;

/** Whether a policy binds today. {@code IN_FORCE} is never said without a {@link ValidityBasis}. */
public enum Validity {
    DRAFT, IN_FORCE, AMENDED, EXPIRED, REPEALED, UNKNOWN
}
