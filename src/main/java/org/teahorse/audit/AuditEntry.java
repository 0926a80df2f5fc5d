package org.teahorse.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * One row of the record of acts.
 *
 * @param actorKind     VISITOR, PERSON, MACHINE or SYSTEM
 * @param orderedBy     who ordered what the system did; null for acts of one's own
 * @param organisation  for whom a person acted; null for nobody
 * @param request       id of the request, as the log has it; null for the server's own work
 * @param address       keyed hash of the caller's address; null when it was not kept
 * @param detail        facts, as JSON
 * @param seq           place in the chain; null while it waits to be sealed
 * @param seal          number of the seal that covers it; null while it waits
 * @param hash          of the chain up to and with it; null while it waits
 */
public record AuditEntry(long id, Instant at, String actorKind, String actorId, String actorName, String orderedBy, String orderedByName,
        UUID organisation, String act, String targetType, String targetId, String request, String address, String detail, Long seq, Long seal,
        String hash) {

    /** What people call the act. */
    public String actName(Locale locale) {
        return ActNames.act(act, locale);
    }

    /** What people call the sort of thing it was done to. */
    public String targetName(Locale locale) {
        return ActNames.target(targetType, locale);
    }
}
