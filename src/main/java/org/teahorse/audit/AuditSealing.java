package org.teahorse.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.domain.AuditRow;
import org.teahorse.audit.domain.AuditSeal;
import org.teahorse.audit.domain.Chain;
import org.teahorse.audit.store.AddressKeys;
import org.teahorse.audit.store.ChainStore;
import org.teahorse.shared.Settings;

/** Chains what was committed, a batch at a time, and publishes the chain's head. */
@Stateless
@RowScope(RowScope.Of.SYSTEM)
@RolesAllowed("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AuditSealing {

    static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST = 2_000;

    @Inject
    private ChainStore chain;

    @Inject
    private Audit audit;

    @Inject
    private AddressKeys keys;

    @Inject
    private Event<AuditHead> published;

    @Inject
    private Clock clock;

    /**
     * Seals the next batch, unless another server is at it.
     *
     * @return whether more may wait
     */
    @RolesAllowed("system")
    public boolean seal() {
        if (!chain.anyWaiting() || !chain.lock()) {
            return false;
        }
        // read after the lock: what the sealer before did is seen
        Optional<AuditSeal> last = chain.lastSeal();
        List<AuditRow> waiting = last.isEmpty() ? begin() : chain.unsealed(MOST);
        if (waiting.isEmpty()) {
            return false;
        }
        ChainStore.End end = chain.end().orElse(new ChainStore.End(0, Chain.START));
        String hash = end.hash();
        List<AuditRow> chained = new ArrayList<>(waiting.size());
        for (AuditRow row : waiting) {
            long seq = end.seq() + chained.size() + 1;
            if (row.values() != null) {
                hash = Chain.row(hash, seq, row);
            }
            // a row that was taken away while it waited keeps its place, and every verification names it
            chained.add(new AuditRow(seq, row.id(), row.values(), hash));
        }
        long number = last.map(AuditSeal::number).orElse(0L) + 1;
        String previous = last.map(AuditSeal::hash).orElse(Chain.START);
        String at = MOMENT.format(clock.instant());
        long to = end.seq() + chained.size();
        chain.append(chained, new AuditSeal(number, end.seq() + 1, to, hash, previous, at, Chain.seal(number, end.seq() + 1, to, hash, previous, at)));
        return last.isEmpty() || chained.size() == MOST;
    }

    /** The first row tells what was there before acts were chained. */
    private List<AuditRow> begin() {
        JsonArrayBuilder tables = Json.createArrayBuilder();
        chain.contents().forEach(table -> tables.add(Json.createObjectBuilder().add("table", (String) table[0])
                .add("rows", ((Number) table[1]).longValue()).add("sha256", (String) table[2])));
        audit.record("audit.begun", "audit", "chain", Json.createObjectBuilder().add("tables", tables).build());
        return chain.beginning();
    }

    /** Publishes the head once a day, at the first call after midnight. */
    @RolesAllowed("system")
    public void publishDaily() {
        LocalDate today = LocalDate.now(clock);
        boolean done = chain.heads(0, 1).stream().anyMatch(head -> !head.publishedAt().atZone(Settings.zone()).toLocalDate().isBefore(today));
        if (!done) {
            publish();
        }
    }

    /** Publishes the head now; one that was published before is left as it is. */
    @RolesAllowed("system")
    public void publish() {
        Instant now = clock.instant();
        chain.lastSeal().filter(seal -> chain.publish(seal, now))
                .ifPresent(seal -> published.fire(new AuditHead(seal.number(), seal.toSeq(), seal.hash(), now)));
    }

    /** Forgets under which keys addresses stand in rows older than that. */
    @RolesAllowed("system")
    public int forgetAddresses(LocalDate before) {
        return keys.forgetBefore(before);
    }
}
