package org.teahorse.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import org.teahorse.audit.domain.AuditRow;
import org.teahorse.audit.domain.AuditSeal;
import org.teahorse.audit.domain.ChainCheck;

/** Writes the chain as JSON Lines. */
final class AuditLines {

    private final Writer out;

    AuditLines(Writer out) {
        this.out = out;
    }

    void header(Instant now, String installation, ChainCheck from) {
        write(Json.createObjectBuilder().add("type", "header").add("format", "teahorse-audit").add("version", 1).add("exportedAt", now.toString())
                .add("installation", installation).add("seq", from.seq()).add("rowHash", from.rowHash()).add("seal", from.seal())
                .add("sealHash", from.sealHash()));
    }

    void row(AuditRow row) {
        JsonObjectBuilder line = Json.createObjectBuilder().add("type", "row").add("seq", row.seq()).add("id", row.id());
        if (row.values() == null) {
            line.add("gone", true);
        } else {
            for (int field = 0; field < AuditRow.FIELDS.size(); field++) {
                if (row.values().get(field) != null) {
                    line.add(AuditRow.FIELDS.get(field), row.values().get(field));
                }
            }
        }
        write(line.add("hash", row.hash()));
    }

    void seal(AuditSeal seal) {
        write(Json.createObjectBuilder().add("type", "seal").add("number", seal.number()).add("fromSeq", seal.fromSeq()).add("toSeq", seal.toSeq())
                .add("rowsHash", seal.rowsHash()).add("previousHash", seal.previousHash()).add("at", seal.at()).add("hash", seal.hash()));
    }

    void end(ChainCheck at) {
        write(Json.createObjectBuilder().add("type", "end").add("rows", at.rows()).add("seals", at.seals()).add("seq", at.seq()).add("seal", at.seal()));
    }

    private void write(JsonObjectBuilder line) {
        try {
            out.write(line.build().toString());
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
