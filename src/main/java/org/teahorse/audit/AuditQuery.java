package org.teahorse.audit;

import java.time.Instant;

/**
 * What to look for in the record of acts; null for anything.
 *
 * @param from    from this moment on
 * @param until   before this moment
 * @param actor   id or name of who acted, or who ordered it
 * @param act     how the act begins: {@code import.} or {@code import.applied}
 * @param address of the caller, plain; found as long as its month's key is kept
 */
public record AuditQuery(Instant from, Instant until, String actor, String act, String targetType, String targetId, String request, String address) {

    /** Everything. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null, null, null, null);
}
