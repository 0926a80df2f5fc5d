package org.teahorse.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.teahorse.audit.domain.AuditRow;
import org.teahorse.audit.domain.AuditSeal;
import org.teahorse.audit.domain.ChainCheck;

/**
 * Checks an exported record of acts without the server: {@code java -cp teahorse-migrate.jar org.teahorse.launch.VerifyAudit export.jsonl}.
 * Ends with 0 when all of it holds, with 1 when something is wrong, and with 2 when there is no such file. A second argument is the hash
 * of a published head, which the export must contain.
 */
public final class VerifyAudit {

    private ChainCheck check;
    private String wrong;
    private boolean ended;
    private boolean headSeen;

    private VerifyAudit() {
    }

    public static void main(String[] arguments) {
        if (arguments.length == 0 || !Files.isReadable(Path.of(arguments[0]))) {
            System.err.println("[audit] name a file that was exported, and perhaps the hash of a published head");
            System.exit(2);
        }
        System.exit(new VerifyAudit().run(Path.of(arguments[0]), arguments.length > 1 ? arguments[1] : null) ? 0 : 1);
    }

    private boolean run(Path file, String head) {
        int number = 0;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null && wrong == null; line = reader.readLine()) {
                number++;
                take(line, head);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            wrong = "cannot be read: " + unreadable.getMessage();
        }
        if (wrong == null && !ended) {
            wrong = "the file breaks off";
        } else if (wrong == null && head != null && !headSeen) {
            wrong = "no seal has the hash " + head;
        }
        if (wrong != null) {
            System.out.printf("[audit] WRONG in line %d: %s%n", number, wrong);
            return false;
        }
        System.out.printf("[audit] good: %d rows, %d seals, up to seal %d with hash %s%n", check.rows(), check.seals(), check.seal(), check.sealHash());
        return true;
    }

    private void take(String line, String head) {
        Map<String, String> fields = FlatJson.parse(line);
        String type = fields.getOrDefault("type", "");
        if ((check == null) != type.equals("header")) {
            wrong = "a header must stand first, and once";
            return;
        }
        switch (type) {
            case "header" -> check = new ChainCheck(number(fields, "seq"), text(fields, "rowHash"), number(fields, "seal"), text(fields, "sealHash"));
            case "row" -> row(fields);
            case "seal" -> {
                AuditSeal seal = new AuditSeal(number(fields, "number"), number(fields, "fromSeq"), number(fields, "toSeq"), text(fields, "rowsHash"),
                        text(fields, "previousHash"), text(fields, "at"), text(fields, "hash"));
                check.seal(seal, true);
                headSeen |= seal.hash().equals(head);
            }
            case "end" -> {
                ended = true;
                if (number(fields, "rows") != check.rows() || number(fields, "seq") != check.seq() || number(fields, "seal") != check.seal()) {
                    wrong = "the end does not match what was read";
                }
            }
            default -> wrong = "no line of ours";
        }
        check.findings().stream().findFirst().ifPresent(found ->
                wrong = found.kind() + " at place " + found.seq() + (found.id() == 0 ? "" : ", number " + found.id()));
    }

    private void row(Map<String, String> fields) {
        boolean gone = fields.containsKey("gone");
        check.row(new AuditRow(number(fields, "seq"), number(fields, "id"), gone ? null
                : AuditRow.values(AuditRow.FIELDS.stream().map(fields::get).toArray(String[]::new)), text(fields, "hash")), List.of());
    }

    private static long number(Map<String, String> fields, String name) {
        return Long.parseLong(text(fields, name));
    }

    private static String text(Map<String, String> fields, String name) {
        if (!fields.containsKey(name)) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return fields.get(name);
    }
}
