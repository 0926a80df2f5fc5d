package org.teahorse.audit.domain;

import java.util.Arrays;
import java.util.List;

/**
 * A row of the record of acts with its place in the chain.
 *
 * @param seq    place in the chain
 * @param values texts in the order of {@link #FIELDS}, null where there is none; null altogether for a row that is gone
 * @param id     the row's number
 * @param hash   of the chain up to and with this row
 */
public record AuditRow(long seq, long id, List<String> values, String hash) {

    /** What is hashed of a row after its place and number, in this order. */
    public static final List<String> FIELDS = List.of("at", "actorKind", "actorId", "actorName", "orderedBy", "orderedByName", "organisation",
            "act", "targetType", "targetId", "request", "address", "detail");

    /** A row whose values may be null, which lists of the platform do not take. */
    public static List<String> values(String... texts) {
        return Arrays.asList(texts);
    }
}
