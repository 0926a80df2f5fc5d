package org.teahorse.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.ejb3.annotation.TransactionTimeout;
import org.teahorse.actor.Access;
import org.teahorse.actor.Act;
import org.teahorse.actor.RowScope;
import org.teahorse.audit.domain.AuditRow;
import org.teahorse.audit.domain.AuditSeal;
import org.teahorse.audit.domain.ChainCheck;
import org.teahorse.audit.store.AddressKeys;
import org.teahorse.audit.store.AuditStore;
import org.teahorse.audit.store.ChainStore;
import org.teahorse.shared.NotFoundException;
import org.teahorse.shared.Page;
import org.teahorse.shared.Settings;

/** Lets auditors read, verify and take away the record of acts. Whatever they do here stands in it too. */
@Stateless
@RowScope
@RolesAllowed({"staff", "machine", "system"})
public class Audits {

    private static final String ANYWHERE = "";
    private static final String VERIFIED = "audit.verified";
    private static final int AT_ONCE = 5_000;
    private static final int MOST_STRANGERS = 5;

    @Inject
    private AuditStore store;

    @Inject
    private ChainStore chain;

    @Inject
    private AddressKeys keys;

    @Inject
    private Audit audit;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    /** Rows that meet a query, newest first. */
    @RolesAllowed({"staff", "machine", "system"})
    public Page<AuditEntry> search(AuditQuery query, int number, int size) {
        access.require(Act.READ_AUDIT, ANYWHERE);
        List<String> addresses = query.address() == null ? List.of() : keys.hashes(query.address());
        Page<AuditEntry> found = new Page<>(store.find(query, addresses, (number - 1) * size, size), store.count(query, addresses), number, size);
        audit.record("audit.read", "audit", "search", asked(query).add("page", number).add("found", found.total()).build());
        return found;
    }

    private static JsonObjectBuilder asked(AuditQuery query) {
        JsonObjectBuilder asked = Json.createObjectBuilder();
        add(asked, "from", query.from());
        add(asked, "until", query.until());
        add(asked, "actor", query.actor());
        add(asked, "act", query.act());
        add(asked, "targetType", query.targetType());
        add(asked, "targetId", query.targetId());
        add(asked, "request", query.request());
        // that somebody asked for an address is told, the address is not
        return query.address() == null ? asked : asked.add("address", true);
    }

    private static void add(JsonObjectBuilder object, String name, Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }

    /** One row. */
    @RolesAllowed({"staff", "machine", "system"})
    public AuditEntry find(long id) {
        access.require(Act.READ_AUDIT, ANYWHERE);
        AuditEntry entry = store.byId(id).orElseThrow(() -> new NotFoundException("audit.unknown", String.valueOf(id)));
        audit.record("audit.read", "audit", String.valueOf(id), Json.createObjectBuilder().build());
        return entry;
    }

    /**
     * Verifies the chain: every row, every seal, every published head, and that no row stands beside it.
     *
     * @param whole from the beginning; else since the last verification that found nothing
     */
    @RolesAllowed({"staff", "machine", "system"})
    @TransactionTimeout(value = 1, unit = TimeUnit.HOURS)
    public Verification verify(boolean whole) {
        access.require(Act.READ_AUDIT, ANYWHERE);
        long begun = System.nanoTime();
        ChainCheck check = whole ? new ChainCheck() : store.last(VERIFIED, true).map(Audits::checkpoint).orElseGet(ChainCheck::new);
        Optional<AuditSeal> last = chain.lastSeal();
        walk(check, last.map(AuditSeal::toSeq).orElse(0L), AT_ONCE, row -> { }, seal -> { });
        chain.unsealedLinks(last.map(AuditSeal::toSeq).orElse(0L), MOST_STRANGERS).stream()
                // a seal of this moment is no mistake
                .filter(seq -> chain.lastSeal().map(AuditSeal::toSeq).orElse(0L) < seq)
                .forEach(seq -> check.found(ChainCheck.Kind.LINK_UNSEALED, seq, 0));
        chain.strangers(MOST_STRANGERS).forEach(id -> check.found(ChainCheck.Kind.ROW_INSERTED, 0, id));
        chain.differingHeads(MOST_STRANGERS).forEach(seal -> check.found(ChainCheck.Kind.HEAD_DIFFERS, 0, seal));
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Verification result = new Verification(clock.instant(), null, whole, check.rows(), check.seals(), chain.waiting(), check.seq(), millis,
                check.findings().stream().map(found -> new Verification.Finding(found.kind().name(), found.seq(), found.id())).toList());
        audit.record(VERIFIED, "audit", "chain", told(result, check));
        return result;
    }

    private static JsonObject told(Verification result, ChainCheck check) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        result.findings().forEach(found -> findings.add(Json.createObjectBuilder().add("kind", found.kind()).add("seq", found.seq()).add("id", found.id())));
        return Json.createObjectBuilder().add("whole", result.whole()).add("rows", result.rows()).add("seals", result.seals())
                .add("unsealed", result.unsealed()).add("millis", result.millis()).add("seq", check.seq()).add("rowHash", check.rowHash())
                .add("seal", check.seal()).add("sealHash", check.sealHash()).add("findings", findings).build();
    }

    private static ChainCheck checkpoint(AuditEntry entry) {
        JsonObject told = read(entry.detail());
        return new ChainCheck(told.getJsonNumber("seq").longValue(), told.getString("rowHash"), told.getJsonNumber("seal").longValue(), told.getString("sealHash"));
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** What the last verification found; empty before the first. */
    @RolesAllowed({"staff", "machine", "system"})
    public Optional<Verification> lastVerification() {
        access.require(Act.READ_AUDIT, ANYWHERE);
        return store.last(VERIFIED, false).map(entry -> {
            JsonObject told = read(entry.detail());
            return new Verification(entry.at(), entry.actorName(), told.getBoolean("whole"), told.getJsonNumber("rows").longValue(),
                    told.getJsonNumber("seals").longValue(), told.getJsonNumber("unsealed").longValue(), told.getJsonNumber("seq").longValue(),
                    told.getJsonNumber("millis").longValue(), told.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                            .map(found -> new Verification.Finding(found.getString("kind"), found.getJsonNumber("seq").longValue(),
                                    found.getJsonNumber("id").longValue())).toList());
        });
    }

    private void walk(ChainCheck check, long untilSeq, int atOnce, Consumer<AuditRow> rowTaker, Consumer<AuditSeal> sealTaker) {
        List<AuditRow> rows = chain.linked(check.seq(), untilSeq, atOnce);
        long from = check.seq();
        while (!rows.isEmpty()) {
            long to = rows.get(rows.size() - 1).seq();
            List<AuditSeal> seals = chain.sealsOf(from, to);
            int next = 0;
            for (AuditRow row : rows) {
                // a seal whose last row is gone
                while (next < seals.size() && seals.get(next).toSeq() < row.seq()) {
                    sealTaker.accept(seals.get(next));
                    check.seal(seals.get(next++), false);
                }
                rowTaker.accept(row);
                check.row(row, rows);
                if (next < seals.size() && seals.get(next).toSeq() == row.seq()) {
                    sealTaker.accept(seals.get(next));
                    check.seal(seals.get(next++), true);
                }
            }
            from = to;
            rows = chain.linked(from, untilSeq, atOnce);
        }
    }

    /** Refuses who may not read the record, before an answer is begun that could not be taken back. */
    @RolesAllowed({"staff", "machine", "system"})
    public void permit() {
        access.require(Act.READ_AUDIT, ANYWHERE);
    }

    /**
     * Writes what was sealed in a time as JSON Lines, whole seals only, in the form that {@code docs/audit.md} describes and
     * {@code org.teahorse.launch.VerifyAudit} checks.
     *
     * @param from  from this moment on; null from the beginning
     * @param until before this moment; null to the end
     */
    @RolesAllowed({"staff", "machine", "system"})
    @TransactionTimeout(value = 1, unit = TimeUnit.HOURS)
    public void export(Instant from, Instant until, Writer out) throws IOException {
        access.require(Act.READ_AUDIT, ANYWHERE);
        Optional<AuditSeal> before = from == null ? Optional.empty() : chain.lastSealBefore(AuditSealing.MOMENT.format(from));
        Optional<AuditSeal> last = until == null ? chain.lastSeal() : chain.lastSealBefore(AuditSealing.MOMENT.format(until));
        ChainCheck check = before.map(seal -> new ChainCheck(seal.toSeq(), seal.rowsHash(), seal.number(), seal.hash())).orElseGet(ChainCheck::new);
        AuditLines lines = new AuditLines(out);
        lines.header(clock.instant(), Settings.publicUrl(), check);
        walk(check, last.map(AuditSeal::toSeq).orElse(0L), AT_ONCE, lines::row, lines::seal);
        lines.end(check);
        audit.record("audit.exported", "audit", "chain", Json.createObjectBuilder().add("rows", check.rows()).add("seq", check.seq())
                .add("seal", check.seal()).add("sealHash", check.sealHash()).build());
    }

    /** Published heads, newest first: for everybody, so that anybody can keep them. */
    @PermitAll
    public Page<AuditHead> heads(int number, int size) {
        return new Page<>(chain.heads((number - 1) * size, size), chain.headCount(), number, size);
    }
}
